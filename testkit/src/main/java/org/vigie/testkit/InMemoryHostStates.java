package org.vigie.testkit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vigie.domain.source.HostState;
import org.vigie.domain.source.HostStates;
import org.vigie.domain.source.RobotsFile;

/** Host states in memory. */
public final class InMemoryHostStates implements HostStates {
  private final Map<String, HostState> hosts = new HashMap<>();
  private final Map<String, RobotsFile> robots = new HashMap<>();

  /** Starts empty. */
  public InMemoryHostStates() {}

  @Override
  public synchronized Optional<HostState> find(String name) {
    return Optional.ofNullable(hosts.get(name));
  }

  @Override
  public synchronized HostState change(String name, UnaryOperator<HostState> change) {
    HostState changed = change.apply(hosts.getOrDefault(name, HostState.unknown(name)));
    hosts.put(name, changed);
    return changed;
  }

  @Override
  public synchronized void asked(Map<String, Instant> times) {
    times.forEach((name, time) ->
        hosts.put(name, hosts.getOrDefault(name, HostState.unknown(name)).askedAt(time)));
  }

  @Override
  public synchronized Optional<RobotsFile> robots(String origin) {
    return Optional.ofNullable(robots.get(origin));
  }

  @Override
  public synchronized void keep(RobotsFile file) {
    robots.put(file.origin(), file);
  }

  @Override
  public synchronized void forget(Instant unusedSince) {
    hosts.values().removeIf(host -> host.latest().isBefore(unusedSince));
    robots.values().removeIf(file -> file.until().isBefore(unusedSince));
  }
}
