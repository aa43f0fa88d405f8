package org.vigie.app.schedule;

/**
 * A coarse job.
 *
 * @param name its name in logs, unique
 * @param when when it runs
 * @param work what it does; a failure is logged and the job runs again at its next time
 */
public record Task(String name, When when, Runnable work) {}
