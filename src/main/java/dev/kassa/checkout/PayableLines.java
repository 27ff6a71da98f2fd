package dev.kassa.checkout;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface PayableLines extends Repository<PayableLine, Long> {

    <S extends PayableLine> Iterable<S> saveAll(Iterable<S> lines);

    List<PayableLine> findByPayableIdOrderByPosition(UUID payableId);

    /** One by one: by the payable's id the database would hold the gap beside them too, and the next payable's lines wait for it. */
    @Modifying
    @Query("delete from payable_line where id = :id")
    void deleteById(@Nullable Long id);
}
