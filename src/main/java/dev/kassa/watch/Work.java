package dev.kassa.watch;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditEntry;
import dev.kassa.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is done by itself, again and again, on whichever server is free. */
@Component
public class Work {

    /** In the audit trail, with the task's name. */
    static final String RUN_NOW = "TASK_RUN_NOW";

    private final SchedulerClient scheduler;
    private final List<RecurringTask<?>> tasks;
    private final AuditTrail trail;
    private final Clock clock;

    Work(SchedulerClient scheduler, List<RecurringTask<?>> tasks, AuditTrail trail, Clock clock) {
        this.scheduler = scheduler;
        this.tasks = tasks;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A piece of work that recurs.
     *
     * @param name names its words, in the messages under {@code task.}
     * @param next when it is done next; null if it was never put on the schedule
     * @param failures how often in a row it has failed
     * @param by the server that does it just now; null if none does
     */
    public record Task(
            String name,
            @Nullable Instant next,
            @Nullable Instant lastSuccess,
            @Nullable Instant lastFailure,
            int failures,
            @Nullable String by) {}

    /** What became of the wish to have something done at once. */
    public enum Wish {
        GRANTED,
        /** It is being done just now. */
        UNDER_WAY,
        UNKNOWN
    }

    public List<Task> tasks() {
        return tasks.stream()
                .map(this::task)
                .sorted(Comparator.comparing(Task::name))
                .toList();
    }

    private Task task(RecurringTask<?> task) {
        Optional<ScheduledExecution<Object>> planned = scheduler.getScheduledExecution(task.getDefaultTaskInstance());
        return planned.map(execution -> new Task(
                        task.getName(),
                        execution.getExecutionTime(),
                        execution.getLastSuccess(),
                        execution.getLastFailure(),
                        execution.getConsecutiveFailures(),
                        execution.getPickedBy()))
                .orElseGet(() -> new Task(task.getName(), null, null, null, 0, null));
    }

    /** Has a task done as soon as a server is free. Whoever asks for it is in the audit trail. */
    public Wish runNow(String name, Actor actor) {
        Optional<RecurringTask<?>> task =
                tasks.stream().filter(each -> each.getName().equals(name)).findAny();
        if (task.isEmpty()) {
            return Wish.UNKNOWN;
        }
        try {
            scheduler.reschedule(task.get().getDefaultTaskInstance(), clock.instant());
        } catch (TaskInstanceCurrentlyExecutingException underWay) {
            return Wish.UNDER_WAY;
        } catch (TaskInstanceNotFoundException notPlanned) {
            return Wish.UNKNOWN;
        }
        trail.add(AuditEntry.note(RUN_NOW, actor, clock.instant(), null, null, name));
        return Wish.GRANTED;
    }
}
