package org.vigie.app.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the work of one task; Quartz never runs the same task twice at a time. */
@DisallowConcurrentExecution
final class WorkJob implements Job {
  private static final Logger LOG = LoggerFactory.getLogger(WorkJob.class);
  private final String name;
  private final Runnable work;

  WorkJob(String name, Runnable work) {
    this.name = name;
    this.work = work;
  }

  /** A stage's failure must not end the schedule: it is logged, and the task runs again. */
  @Override
  public void execute(JobExecutionContext context) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("event=task-failed task={} reason=\"{}\"", name, e.getMessage(), e);
    }
  }
}
