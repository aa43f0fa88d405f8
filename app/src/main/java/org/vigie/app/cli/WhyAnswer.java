package org.vigie.app.cli;

import java.util.List;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.source.CrawlDecision;

/**
 * Why we have something, or have not.
 *
 * @param subject what was asked about: a source's identifier or an address
 * @param posts the posts at this address, latest first; empty for a source
 * @param decisions the decisions about this address, latest first; empty for a source
 * @param sources the sources concerned
 */
record WhyAnswer(
    String subject,
    List<AnalysedPost> posts,
    List<CrawlDecision> decisions,
    List<SourceStanding> sources) {}
