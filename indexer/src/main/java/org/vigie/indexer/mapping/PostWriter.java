package org.vigie.indexer.mapping;

import jakarta.json.stream.JsonGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Mention;
import org.vigie.domain.mention.Name;
import org.vigie.domain.mention.Rejection;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.StoryMark;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.Provenance;
import org.vigie.domain.post.ThreadRef;

/** Writes a post as JSON; {@link PostReader} reads it back. */
final class PostWriter {
  private final JsonGenerator json;

  PostWriter(JsonGenerator json) {
    this.json = json;
  }

  void write(AnalysedPost analysed) {
    Post post = analysed.post();
    json.writeStartObject();
    text("id", post.id());
    text("source", post.source());
    text("nativeId", post.nativeId());
    text("url", post.url());
    texts("site", sites(post.url().host()).stream());
    text("title", post.title());
    text("text", post.text());
    text("author", analysed.author());
    number("followers", post.authorFacts().followers());
    text("country", post.authorFacts().country());
    text("lang", analysed.language());
    text("declaredLang", post.declaredLanguage());
    text("published", post.published());
    text("updated", post.updated());
    thread(post.thread());
    engagement(post.engagement());
    provenance(post.provenance());
    findings(analysed);
    json.writeEnd();
  }

  private void findings(AnalysedPost analysed) {
    json.writeStartObject("sentiment");
    sentiment(analysed.sentiment());
    json.writeEnd();
    List<Mention> mentions = analysed.mentions();
    texts("entities", mentions.stream().map(m -> m.entity().value()));
    texts(
        "entitySentiment",
        mentions.stream().map(m -> Fields.entitySentiment(m.entity(), m.sentiment().label())));
    texts("mentionSentiment", mentions.stream().map(m -> m.sentiment().label().key()).distinct());
    json.writeStartArray("mentions");
    mentions.forEach(this::mention);
    json.writeEnd();
    rejections(analysed.rejections());
    texts("topics", analysed.topics().stream());
    // Without their kind for an earlier version, so that there is a way back to it.
    texts("names", analysed.names().stream().map(Name::text));
    texts(Fields.NAMES, analysed.names().stream().map(Name::key));
    texts("models", analysed.modelVersions().stream());
    StoryMark story = analysed.story();
    if (story != null) {
      text(Fields.STORY, story.story());
      text(Fields.COPY_OF, story.copyOf());
    }
  }

  /** The host and each domain above it, so that a site is found by any of them. */
  static List<String> sites(String host) {
    List<String> sites = new ArrayList<>(List.of(host));
    for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
      sites.add(host.substring(dot + 1));
    }
    return sites;
  }

  private void thread(@Nullable ThreadRef thread) {
    if (thread != null) {
      json.writeStartObject("thread");
      text("id", thread.id());
      text("title", thread.title());
      text("parent", thread.parent());
      if (thread.accepted()) {
        json.write("accepted", true);
      }
      json.writeEnd();
    }
  }

  private void engagement(Engagement engagement) {
    json.writeStartObject("engagement");
    number("likes", engagement.likes());
    number("shares", engagement.shares());
    number("replies", engagement.replies());
    number("views", engagement.views());
    json.writeEnd();
  }

  private void provenance(Provenance provenance) {
    json.writeStartObject("provenance");
    text("fetchedFrom", provenance.fetchedFrom());
    text("fetchedAt", provenance.fetchedAt());
    text("connector", provenance.connector());
    json.write("httpStatus", provenance.httpStatus());
    text("robots", provenance.robots());
    text("contentHash", provenance.contentHash());
    json.writeEnd();
  }

  private void rejections(List<Rejection> rejections) {
    if (rejections.isEmpty()) {
      return;
    }
    texts("rejected", rejections.stream().map(rejection -> rejection.mention().entity()));
    json.writeStartArray("rejections");
    for (Rejection rejection : rejections) {
      json.writeStartObject();
      mentionFields(rejection.mention());
      json.write("relevance", rejection.relevance());
      texts("words", rejection.words().stream());
      json.writeEnd();
    }
    json.writeEnd();
  }

  private void mention(Mention mention) {
    json.writeStartObject();
    mentionFields(mention);
    json.writeEnd();
  }

  private void mentionFields(Mention mention) {
    text("entity", mention.entity());
    sentiment(mention.sentiment());
    json.writeStartArray("spans");
    for (TextSpan span : mention.spans()) {
      json.writeStartObject();
      span(span);
    }
    json.writeEnd();
    TextSpan evidence = mention.evidence();
    if (evidence != null) {
      json.writeStartObject("evidence");
      span(evidence);
    }
  }

  private void span(TextSpan span) {
    text("part", span.part());
    json.write("start", span.start());
    json.write("end", span.end());
    json.writeEnd();
  }

  private void sentiment(Sentiment sentiment) {
    json.write("label", sentiment.label().key());
    json.write("polarity", sentiment.polarity());
    json.write("confidence", sentiment.confidence());
    if (sentiment.ironic()) {
      json.write("ironic", true);
    }
  }

  private void text(String field, @Nullable Object value) {
    if (value != null) {
      json.write(field, WellFormed.of(value.toString()));
    }
  }

  private void texts(String field, Stream<?> values) {
    json.writeStartArray(field);
    values.forEach(value -> json.write(WellFormed.of(value.toString())));
    json.writeEnd();
  }

  private void number(String field, @Nullable Long value) {
    if (value != null) {
      json.write(field, value);
    }
  }
}
