package org.vigie.app.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.ScheduleBuilder;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/** Runs tasks at their times until it is closed. */
public final class Schedule implements AutoCloseable {
  private final Scheduler scheduler;

  private Schedule(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * Starts running tasks.
   *
   * @param tasks the tasks
   * @return the running schedule
   */
  public static Schedule start(List<Task> tasks) {
    Map<String, Runnable> work =
        tasks.stream().collect(Collectors.toUnmodifiableMap(Task::name, Task::work));
    try {
      Scheduler scheduler = new StdSchedulerFactory(properties(tasks.size())).getScheduler();
      scheduler.setJobFactory((bundle, _) -> job(bundle.getJobDetail().getKey().getName(), work));
      for (Task task : tasks) {
        scheduler.scheduleJob(detail(task), trigger(task));
      }
      scheduler.start();
      return new Schedule(scheduler);
    } catch (SchedulerException e) {
      throw new IllegalStateException("start the schedule failed: " + e.getMessage(), e);
    }
  }

  private static WorkJob job(String name, Map<String, Runnable> work) {
    return new WorkJob(name, Objects.requireNonNull(work.get(name), name));
  }

  /** One thread a task: a slow crawl never holds an alert back. */
  private static Properties properties(int threads) {
    Properties properties = new Properties();
    properties.setProperty("org.quartz.scheduler.instanceName", "vigie-" + System.nanoTime());
    properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    properties.setProperty("org.quartz.threadPool.threadCount", String.valueOf(threads));
    properties.setProperty("org.quartz.threadPool.threadNamePrefix", "schedule");
    properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    return properties;
  }

  private static JobDetail detail(Task task) {
    return JobBuilder.newJob(WorkJob.class).withIdentity(task.name()).build();
  }

  private static Trigger trigger(Task task) {
    ScheduleBuilder<?> times =
        switch (task.when()) {
          case When.Every every ->
              SimpleScheduleBuilder.simpleSchedule()
                  .withIntervalInMilliseconds(every.interval().toMillis())
                  .repeatForever()
                  .withMisfireHandlingInstructionNextWithRemainingCount();
          case When.Weekly weekly ->
              CronScheduleBuilder.cronSchedule(cron(weekly))
                  .inTimeZone(TimeZone.getTimeZone(weekly.zone()))
                  .withMisfireHandlingInstructionFireAndProceed();
        };
    return TriggerBuilder.newTrigger()
        .withIdentity(task.name())
        .withSchedule(times)
        .startNow()
        .build();
  }

  private static String cron(When.Weekly weekly) {
    String day = weekly.day().name().substring(0, 3);
    return String.format(
        Locale.ROOT, "0 %d %d ? * %s", weekly.time().getMinute(), weekly.time().getHour(), day);
  }

  /** Lets running tasks end, then stops. */
  @Override
  public void close() {
    try {
      scheduler.shutdown(true);
    } catch (SchedulerException e) {
      throw new IllegalStateException("stop the schedule failed: " + e.getMessage(), e);
    }
  }
}
