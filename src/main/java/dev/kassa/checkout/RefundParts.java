package dev.kassa.checkout;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RefundParts extends Repository<Refund.Part, Long> {

    void saveAll(Iterable<Refund.Part> parts);

    List<Refund.Part> findByInstructionIdOrderByPosition(UUID instructionId);
}
