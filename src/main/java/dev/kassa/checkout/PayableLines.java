package dev.kassa.checkout;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface PayableLines extends Repository<PayableLine, Long> {

    <S extends PayableLine> Iterable<S> saveAll(Iterable<S> lines);

    List<PayableLine> findByPayableIdOrderByPosition(UUID payableId);

    @Modifying
    @Query("delete from payable_line where payable_id = :payableId")
    void deleteOf(UUID payableId);
}
