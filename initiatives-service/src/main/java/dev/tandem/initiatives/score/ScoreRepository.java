package dev.tandem.initiatives.score;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What was entered for scores, in PostgreSQL. Who changes it holds the lock of the initiative. */
@ApplicationScoped
public class ScoreRepository implements PanacheRepositoryBase<Score, UUID> {}
