package org.vigie.app.line;

/** Which release this is. */
public final class Version {
  private Version() {}

  /**
   * Returns the version of the application's jar.
   *
   * @return such as "0.1.0"; "dev" when it does not run from a jar
   */
  public static String current() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version.replace("-SNAPSHOT", "");
  }
}
