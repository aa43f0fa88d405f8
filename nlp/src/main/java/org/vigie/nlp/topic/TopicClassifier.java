package org.vigie.nlp.topic;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.vigie.domain.mention.TopicId;

/**
 * Gives topics to texts as people gave them to others. It stands beside the queries of the taxonomy
 * and knows the topics of its examples only. Immutable; safe for use by many threads.
 */
public final class TopicClassifier {
  /** Gives nothing. */
  public static final TopicClassifier NONE = new TopicClassifier(List.of());

  private static final int MAGIC = 0x56544f31;
  private static final int MOST_TOPICS = 10_000;

  private final List<TopicWeights> topics;
  private final TopicFeatures features = new TopicFeatures();

  TopicClassifier(List<TopicWeights> topics) {
    this.topics = List.copyOf(topics);
  }

  /**
   * Classifies a text.
   *
   * @param text the text
   * @return its topics, in the order of the model
   */
  public List<TopicId> topics(String text) {
    if (topics.isEmpty()) {
      return List.of();
    }
    int[] buckets = features.of(text);
    return topics.stream().filter(topic -> topic.has(buckets)).map(TopicWeights::topic).toList();
  }

  /**
   * Writes the model.
   *
   * @param stream where to; stays open
   * @throws IOException when it cannot be written
   */
  public void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    out.writeInt(topics.size());
    for (TopicWeights topic : topics) {
      out.writeUTF(topic.topic().value());
      out.writeDouble(topic.threshold());
      out.writeFloat(topic.bias());
      for (int bucket = 0; bucket < TopicFeatures.BUCKETS; bucket++) {
        if (topic.weight(bucket) != 0) {
          out.writeInt(bucket);
          out.writeFloat(topic.weight(bucket));
        }
      }
      out.writeInt(-1);
    }
    out.flush();
  }

  /**
   * Reads a model.
   *
   * @param stream where from; stays open
   * @return the model
   * @throws IOException when it cannot be read, or is no such model
   */
  public static TopicClassifier read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    int magic = in.readInt();
    int count = in.readInt();
    if (magic != MAGIC || count < 0 || count > MOST_TOPICS) {
      throw new IOException("this is not a model of topics");
    }
    List<TopicWeights> topics = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      TopicId topic = new TopicId(in.readUTF());
      double threshold = in.readDouble();
      float bias = in.readFloat();
      float[] weights = new float[TopicFeatures.BUCKETS];
      for (int bucket = in.readInt(); bucket >= 0; bucket = in.readInt()) {
        if (bucket >= weights.length) {
          throw new IOException("bucket " + bucket + " is out of bounds");
        }
        weights[bucket] = in.readFloat();
      }
      topics.add(new TopicWeights(topic, threshold, weights, bias));
    }
    return new TopicClassifier(topics);
  }
}
