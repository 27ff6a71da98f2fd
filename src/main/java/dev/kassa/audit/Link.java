package dev.kassa.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry in its place in a chain, as it stands in the table, where somebody may have made anything of it.
 *
 * @param fields what is sealed, in the order of {@link Seal}
 */
record Link(long id, UUID chain, long sequence, byte[] previousHash, byte[] hash, List<@Nullable Object> fields) {

    static Link read(ResultSet row, int number) throws SQLException {
        List<@Nullable Object> fields = new ArrayList<>();
        fields.add(row.getLong("id"));
        fields.add(row.getObject("company_id", UUID.class));
        fields.add(row.getObject("subject_id", UUID.class));
        fields.add(row.getString("act"));
        fields.add(row.getString("actor_kind"));
        fields.add(row.getString("actor_name"));
        fields.add(Seal.micros(row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC)));
        fields.add(row.getString("before"));
        fields.add(row.getString("after"));
        fields.add(row.getString("detail"));
        return new Link(
                row.getLong("id"),
                row.getObject("chain", UUID.class),
                row.getLong("sequence"),
                row.getBytes("previous_hash"),
                row.getBytes("hash"),
                fields);
    }

    boolean follows(byte[] hashBefore) {
        return Arrays.equals(previousHash, hashBefore);
    }

    /** Whether it still says what it said when it was added. */
    boolean isWhole() {
        return Arrays.equals(hash, Seal.hash(chain, sequence, previousHash, fields));
    }
}
