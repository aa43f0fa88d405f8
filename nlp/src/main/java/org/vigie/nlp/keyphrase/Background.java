package org.vigie.nlp.keyphrase;

import java.util.Arrays;

/**
 * What is usually said: how often each phrase stood in the last texts. It rolls: when so many texts
 * have come in, what is older than that counts no more. Phrases share counters by hash (four
 * million bytes in all), so a count may be too high, never too low. Safe for use by many threads.
 */
public final class Background {
  private static final int BUCKETS = 1 << 19;

  private final int texts;
  private final Phrases phrases = new Phrases();
  private int[] now = new int[BUCKETS];
  private int[] before = new int[BUCKETS];
  private long sumNow;
  private long sumBefore;
  private int textsNow;
  private int textsBefore;

  /**
   * Starts empty.
   *
   * @param texts after how many texts the older ones begin to be forgotten, 1 or more
   */
  public Background(int texts) {
    if (texts < 1) {
      throw new IllegalArgumentException("a background of " + texts + " texts is none");
    }
    this.texts = texts;
  }

  /**
   * Takes a text in.
   *
   * @param text the text
   */
  public void add(String text) {
    int[] hashes = phrases.of(text).stream().mapToInt(phrase -> bucket(phrase.key())).toArray();
    synchronized (this) {
      if (textsNow == texts) {
        roll();
      }
      for (int hash : hashes) {
        now[hash]++;
      }
      sumNow += hashes.length;
      textsNow++;
    }
  }

  synchronized int count(String key) {
    int bucket = bucket(key);
    return now[bucket] + before[bucket];
  }

  synchronized long sum() {
    return sumNow + sumBefore;
  }

  /**
   * Says how much it knows.
   *
   * @return how many texts count
   */
  public synchronized int texts() {
    return textsNow + textsBefore;
  }

  private void roll() {
    int[] oldest = before;
    before = now;
    now = oldest;
    Arrays.fill(now, 0);
    sumBefore = sumNow;
    sumNow = 0;
    textsBefore = textsNow;
    textsNow = 0;
  }

  private static int bucket(String key) {
    int hash = key.hashCode() * 0x9E3779B1;
    return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
  }
}
