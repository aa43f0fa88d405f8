package org.vigie.domain.account;

/**
 * A person who may sign in.
 *
 * @param name the name to sign in with, never blank
 * @param passwordHash the hashed password with its scheme, such as "{bcrypt}…"
 * @param role what the account may do
 */
public record Account(String name, String passwordHash, Role role) {
  /** Checks the name. */
  public Account {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an account's name is blank");
    }
  }

  /** Hides the hash. */
  @Override
  public String toString() {
    return "Account[" + name + ", " + role + "]";
  }
}
