package org.vigie.console;

import org.vigie.domain.account.Account;
import org.vigie.domain.account.Role;
import org.vigie.domain.alert.Incident;
import org.vigie.domain.alert.Severity;

/** Runs the console over sample data until it is stopped: port as argument, admin/admin. */
final class ConsolePreview {
  private ConsolePreview() {}

  public static void main(String[] arguments) {
    World world = new World();
    world.accounts.save(new Account("admin", "{noop}admin", Role.ADMINISTRATOR));
    Incident first = world.incident("Vague de messages négatifs sur Nuagine", Severity.CRITICAL);
    world.incident("Hostelo fait parler de lui", Severity.INFO);
    Incident third = world.incident("Serveron : trois plaintes en une heure", Severity.WARNING);
    world.actions.acknowledge(third.id(), "ana");
    world.digest("2026-W45");
    world.digest("2026-W46");
    ConsoleServer server = new ConsoleServer(world, Integer.parseInt(arguments[0], 10));
    System.out.println(server.address() + "/incidents/" + first.id());
  }
}
