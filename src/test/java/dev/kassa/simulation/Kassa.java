package dev.kassa.simulation;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.kassa.OwnDatabase;
import dev.kassa.audit.AuditTrail;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.watch.Guarantee;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The doors of the real application that a world's people knock at, and its database for those who check afterwards. */
final class Kassa implements AutoCloseable {

    /** The house's own chain of audit entries, as the migration begins it. */
    private static final String HOUSE = "'00000000-0000-0000-0000-000000000000', 0, repeat(x'00', 32)";

    /** Looks at what chance picks, and chance is not the seed's. */
    private static final String BY_CHANCE = "sample-looks";

    private final ConfigurableApplicationContext context;
    private final CheckoutService checkouts;
    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final List<RecurringTask<?>> work;
    private final Set<String> emptied;

    Kassa() {
        context = Inside.start();
        checkouts = context.getBean(CheckoutService.class);
        trail = context.getBean(AuditTrail.class);
        jdbc = context.getBean(JdbcClient.class);
        work = context.getBeansOfType(RecurringTask.class).values().stream()
                .<RecurringTask<?>>map(task -> task)
                .filter(task -> !task.getName().equals(BY_CHANCE))
                .sorted(Comparator.comparing(RecurringTask::getName))
                .toList();
        emptied = tables().stream()
                .filter(table -> jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()
                        == 0)
                .collect(Collectors.toSet());
    }

    CheckoutService checkouts() {
        return checkouts;
    }

    AuditTrail trail() {
        return trail;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** Sets the stage for a world: nothing is left of the one before, and there is a company with two ways to be paid. */
    Shop begin(World world) {
        context.getBean(Stage.class).play(world);
        wipe();
        return Shop.open(jdbc, world);
    }

    Promises promises() {
        return new Promises(
                context.getBeanProvider(Guarantee.class).orderedStream().toList());
    }

    /** The work that is done in the background, by name. */
    List<RecurringTask<?>> work() {
        return work;
    }

    static <T> void doOnce(RecurringTask<T> task) {
        task.executeRecurringly(new TaskInstance<>(task.getName(), RecurringTask.INSTANCE), null);
    }

    /** As a rule one that stands in one of these statuses, where there is one; at times any. */
    Optional<UUID> anyCheckout(World world, CheckoutStatus... apt) {
        List<Integer> numbers = Stream.of(apt).map(CheckoutStatus::number).toList();
        boolean any = numbers.isEmpty() || world.dice().nextInt(4) == 0;
        List<UUID> all = jdbc.sql("select id from checkout where :any or status in (:numbers)"
                        + " order by created_at, internal_reference")
                .param("any", any)
                .param("numbers", numbers.isEmpty() ? List.of(-1) : numbers)
                .query(UUID.class)
                .list();
        return Optional.ofNullable(world.any(all));
    }

    private List<String> tables() {
        return jdbc.sql("select table_name from information_schema.tables"
                        + " where table_schema = database() and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
    }

    /** What a migration put there stays; all else goes, even where it is meant to stay for ever. */
    private void wipe() {
        try (Connection connection = context.getBean(OwnDatabase.class).owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            for (String table : emptied) {
                statement.execute("truncate " + table);
            }
            statement.execute("truncate audit_chain");
            statement.execute("insert into audit_chain (chain, last_sequence, hash) values (" + HOUSE + ")");
            statement.execute("set foreign_key_checks = 1");
        } catch (SQLException problem) {
            throw new IllegalStateException("The stage could not be cleared", problem);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
