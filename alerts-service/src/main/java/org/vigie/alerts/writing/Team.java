package org.vigie.alerts.writing;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.vigie.domain.alert.IncidentId;
import org.vigie.domain.digest.DigestWeek;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.post.PostId;

/**
 * For whom mails and digests are written.
 *
 * @param name the team's name
 * @param zone the zone of the times that are shown
 * @param publicUrl where the console is reached, with or without a slash at the end
 * @param entities who is watched
 */
public record Team(String name, ZoneId zone, URI publicUrl, List<WatchedEntity> entities) {
  /** Copies the list and checks the address. */
  public Team {
    if (!Set.of("http", "https").contains(String.valueOf(publicUrl.getScheme()))) {
      throw new IllegalArgumentException("address \"" + publicUrl + "\" is not http or https");
    }
    entities = List.copyOf(entities);
  }

  /**
   * Returns the name of an entity.
   *
   * @param id the entity
   * @return its name for people; its identifier when it is watched no more
   */
  public String nameOf(EntityId id) {
    return WatchedEntity.nameOf(id, entities);
  }

  /**
   * Returns the console's page of a mention.
   *
   * @param post the post
   * @return its address
   */
  public URI page(PostId post) {
    return page("mentions/" + post);
  }

  /**
   * Returns the console's page of an incident.
   *
   * @param incident the incident
   * @return its address
   */
  public URI page(IncidentId incident) {
    return page("incidents/" + incident);
  }

  /**
   * Returns the console's page of a digest.
   *
   * @param week its week
   * @return its address
   */
  public URI page(DigestWeek week) {
    return page("digests/" + week);
  }

  private URI page(String path) {
    String base = publicUrl.toString();
    return URI.create(base.endsWith("/") ? base + path : base + "/" + path);
  }
}
