package org.vigie.domain.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Foresees what an engine must do to run a pattern. An engine turns it into a table with a row for
 * each set of places that it can be in at once; short patterns exist whose table fills a memory.
 * The sets are counted here, and the count is given up at a limit.
 */
final class PatternStates {
  /** The most places, repeats written out. */
  static final int MOST_PLACES = 400;

  /** The most work: the places in all sets together, and the letters that each was tried with. */
  static final int MOST_WORK = 10_000;

  /** So many kinds of letters are one unit of work for each set. */
  private static final int KINDS_A_UNIT = 8;

  private final List<Symbols> places = new ArrayList<>();
  private final List<BitSet> after = new ArrayList<>();
  private long steps;

  /** What a part begins and ends with. */
  private record Part(boolean nullable, BitSet first, BitSet last) {}

  private static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMany() {
      super("too many places", null, false, false);
    }
  }

  private PatternStates() {}

  /** How much work a pattern is; empty when a limit is passed. */
  static OptionalInt work(PatternNode pattern) {
    return new PatternStates().count(pattern);
  }

  /** How often a letter was tried until the work was known or given up. */
  static long steps(PatternNode pattern) {
    PatternStates states = new PatternStates();
    states.count(pattern);
    return states.steps;
  }

  private OptionalInt count(PatternNode pattern) {
    try {
      Part whole = part(pattern);
      return OptionalInt.of(walk(whole.first()));
    } catch (TooMany e) {
      return OptionalInt.empty();
    }
  }

  private Part part(PatternNode node) {
    return switch (node) {
      case PatternNode.One(var symbols) -> place(symbols);
      case PatternNode.Sequence(var parts) -> {
        Part all = new Part(true, new BitSet(), new BitSet());
        for (PatternNode next : parts) {
          all = then(all, part(next));
        }
        yield all;
      }
      case PatternNode.Choice(var parts) -> {
        Part any = new Part(false, new BitSet(), new BitSet());
        for (PatternNode next : parts) {
          any = or(any, part(next));
        }
        yield any;
      }
      case PatternNode.Repeat repeat -> repeat(repeat);
    };
  }

  private Part place(Symbols symbols) {
    if (places.size() == MOST_PLACES) {
      throw new TooMany();
    }
    BitSet alone = new BitSet();
    alone.set(places.size());
    places.add(symbols);
    after.add(new BitSet());
    return new Part(false, alone, alone);
  }

  private Part repeat(PatternNode.Repeat repeat) {
    Part all = new Part(true, new BitSet(), new BitSet());
    int written = repeat.most() == PatternNode.UNBOUNDED ? repeat.least() + 1 : repeat.most();
    for (int i = 0; i < written; i++) {
      Part one = part(repeat.part());
      if (repeat.most() == PatternNode.UNBOUNDED && i == written - 1) {
        follow(one.last(), one.first());
      }
      all = then(all, i < repeat.least() ? one : new Part(true, one.first(), one.last()));
    }
    return all;
  }

  private Part then(Part a, Part b) {
    follow(a.last(), b.first());
    return new Part(
        a.nullable() && b.nullable(),
        a.nullable() ? union(a.first(), b.first()) : a.first(),
        b.nullable() ? union(a.last(), b.last()) : b.last());
  }

  private static Part or(Part a, Part b) {
    return new Part(
        a.nullable() || b.nullable(), union(a.first(), b.first()), union(a.last(), b.last()));
  }

  private void follow(BitSet last, BitSet first) {
    last.stream().forEach(place -> after.get(place).or(first));
  }

  private static BitSet union(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.or(b);
    return both;
  }

  /** Visits every set of places that some word leads to. */
  private int walk(BitSet start) {
    Set<BitSet> kinds = kinds();
    int each = 1 + kinds.size() / KINDS_A_UNIT;
    Set<BitSet> seen = new HashSet<>(Set.of(start));
    Deque<BitSet> open = new ArrayDeque<>(List.of(start));
    int work = start.cardinality();
    while (!open.isEmpty()) {
      BitSet state = open.removeFirst();
      for (BitSet accepting : kinds) {
        BitSet next = next(state, accepting);
        if (seen.add(next)) {
          open.add(next);
          work += each + next.cardinality();
          if (work > MOST_WORK) {
            throw new TooMany();
          }
        }
      }
    }
    return work;
  }

  private BitSet next(BitSet state, BitSet accepting) {
    steps++;
    BitSet there = (BitSet) state.clone();
    there.and(accepting);
    BitSet next = new BitSet();
    for (int at = there.nextSetBit(0); at >= 0; at = there.nextSetBit(at + 1)) {
      next.or(after.get(at));
    }
    return next;
  }

  /** The places that accept a letter, for each letter; letters that lead to the same are one. */
  private Set<BitSet> kinds() {
    List<Integer> alphabet = alphabet();
    // A part that is repeated has its symbols many times: each is asked once.
    IdentityHashMap<Symbols, BitSet> standing = new IdentityHashMap<>();
    for (int at = 0; at < places.size(); at++) {
      standing.computeIfAbsent(places.get(at), _ -> new BitSet()).set(at);
    }
    Set<BitSet> kinds = new LinkedHashSet<>();
    for (int c : alphabet) {
      BitSet accepting = new BitSet();
      standing.forEach((symbols, there) -> {
        steps++;
        if (symbols.accepts(c)) {
          accepting.or(there);
        }
      });
      kinds.add(accepting);
    }
    return kinds;
  }

  /** One character of each kind that the pattern tells apart. */
  private List<Integer> alphabet() {
    Set<Integer> starts = new TreeSet<>(Set.of(0));
    for (Symbols symbols : Set.copyOf(places)) {
      for (Symbols.Range range : symbols.ranges()) {
        starts.add(range.from());
        starts.add(range.to() + 1);
      }
    }
    return List.copyOf(starts);
  }
}
