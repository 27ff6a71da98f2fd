package dev.kassa.company;

import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditTrail;
import dev.kassa.company.CatalogueArticle.Wish;
import dev.kassa.company.SettingProblem.Conflict;
import dev.kassa.company.SettingProblem.Fault;
import dev.kassa.company.SettingProblem.NotThere;
import dev.kassa.company.SettingProblem.Unacceptable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The companies' articles, for those who may see or change them. A price counts from when it is changed; checkouts keep the one
 * that they were opened at. An article that is removed is only no longer sold.
 */
@Component
public class Catalogue {

    private final CatalogueTable table;
    private final Reach reach;
    private final AuditTrail trail;
    private final Clock clock;

    Catalogue(CatalogueTable table, Reach reach, AuditTrail trail, Clock clock) {
        this.table = table;
        this.reach = reach;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whose articles they are, too, so that a name can be told in the company's language. */
    public record Shelf(Company company, List<CatalogueArticle> articles) {}

    /**
     * All articles of a company, by type and number; for those who are nobody's only what is sold.
     *
     * @param companyId null for the actor's own
     */
    public Shelf list(@Nullable UUID companyId, Actor actor) {
        Company company = reach.publicSide(companyId, actor, "articles");
        return new Shelf(
                company,
                table.of(company.id()).stream()
                        .filter(article -> article.active() || !actor.isAnonymous())
                        .toList());
    }

    /**
     * Adds an article, under a number that none of the company's has.
     *
     * @param companyId null for the actor's own
     * @throws Unacceptable naming all that is wrong with the wish
     */
    @Transactional
    public CatalogueArticle add(@Nullable UUID companyId, @Nullable Integer articleTypeId, Wish wish, Actor actor) {
        Company company = reach.change(companyId, actor, "add an article");
        List<Fault> faults = new ArrayList<>();
        require("name", wish.name(), faults);
        require("price", wish.price(), faults);
        require("currencyId", wish.currency(), faults);
        require("articleTypeId", articleTypeId, faults);
        if (articleTypeId != null && ArticleType.of(articleTypeId).isEmpty()) {
            faults.add(new Fault("articleTypeId", "unknownArticleType", articleTypeId));
        }
        ArticleWishes.check(wish, company, faults);
        demandNone(faults);
        CatalogueArticle article = newOne(company, Objects.requireNonNull(articleTypeId), wish, clock.instant());
        table.add(article);
        note(CompanyAct.ARTICLE_ADDED, article, actor, article.price().toString());
        return article;
    }

    /**
     * Changes what the wish names and leaves the rest. A wish that changes nothing leaves no trace.
     *
     * @param companyId null for the actor's own
     * @param articleTypeId may be left out if no other article has the number
     * @throws Conflict if somebody has changed it since the wish's version
     */
    @Transactional
    public CatalogueArticle change(
            @Nullable UUID companyId, @Nullable Integer articleTypeId, @Nullable Integer id, Wish wish, Actor actor) {
        Company company = reach.change(companyId, actor, "change an article");
        List<Fault> faults = new ArrayList<>();
        ArticleWishes.check(wish, company, faults);
        demandNone(faults);
        CatalogueArticle before = held(company, articleTypeId, id);
        Integer seen = wish.version();
        if (seen != null && seen != before.version()) {
            throw new Conflict("changedMeanwhile");
        }
        return settle(before, wish, CompanyAct.ARTICLE_CHANGED, actor);
    }

    /** Sells the article no more. Whoever removes it again is told the same. */
    @Transactional
    public CatalogueArticle remove(
            @Nullable UUID companyId, @Nullable Integer articleTypeId, @Nullable Integer id, Actor actor) {
        Company company = reach.change(companyId, actor, "remove an article");
        return settle(held(company, articleTypeId, id), NO_LONGER, CompanyAct.ARTICLE_REMOVED, actor);
    }

    private static final Wish NO_LONGER =
            new Wish(null, null, null, null, false, null, null, null, null, null, null, null, null, null, null, null);

    private CatalogueArticle held(Company company, @Nullable Integer articleTypeId, @Nullable Integer id) {
        if (id == null) {
            throw new Unacceptable("id", "required");
        }
        List<CatalogueArticle> candidates = table.held(company.id(), id).stream()
                .filter(article -> articleTypeId == null || article.articleTypeId() == articleTypeId)
                .toList();
        if (candidates.size() > 1) {
            throw new Unacceptable("articleTypeId", "whichArticle", id);
        }
        return candidates.stream().findAny().orElseThrow(NotThere::new);
    }

    private CatalogueArticle settle(CatalogueArticle before, Wish wish, CompanyAct act, Actor actor) {
        var changes = new Changes();
        CatalogueArticle after = changed(before, wish, changes, clock.instant());
        if (changes.isEmpty()) {
            return before;
        }
        table.save(after);
        note(act, after, actor, act == CompanyAct.ARTICLE_REMOVED ? after.nameEn() : changes.toString());
        return after;
    }

    private CatalogueArticle newOne(Company company, int type, Wish wish, Instant now) {
        String name = String.valueOf(wish.name()).strip();
        var blank = new CatalogueArticle(
                0,
                company.id(),
                type,
                table.nextNumber(company.id()),
                name,
                name,
                null,
                null,
                true,
                null,
                0,
                company.currency(),
                0,
                null,
                null,
                null,
                false,
                null,
                "",
                now,
                now,
                0);
        return changed(blank, wish, new Changes(), now);
    }

    private static CatalogueArticle changed(CatalogueArticle before, Wish wish, Changes changes, Instant now) {
        return new CatalogueArticle(
                before.row(),
                before.companyId(),
                before.articleTypeId(),
                before.articleId(),
                changes.of("Name (sv)", before.nameSv(), ArticleWishes.name(before, wish, "sv")),
                changes.of("Name (en)", before.nameEn(), ArticleWishes.name(before, wish, "en")),
                changes.ofNullable("Description", before.description(), wish.description()),
                changes.ofNullable("ImageUrl", before.imageUrl(), wish.imageUrl()),
                changes.of("Active", before.active(), wish.active()),
                changes.ofNullable("Amount", before.amount(), wish.amount()),
                changes.of("PriceMinor", before.priceMinor(), ArticleWishes.hundredths(wish.price())),
                before.currency(),
                changes.of("VatBasisPoints", before.vatBasisPoints(), ArticleWishes.basisPoints(wish.vat())),
                changes.ofNullable("Duration", before.duration(), wish.duration()),
                changes.ofNullable("ValidDays", before.validDays(), wish.validDays()),
                changes.ofNullable("SortOrder", before.sortOrder(), wish.sortOrder()),
                changes.of("SendNotification", before.sendsNotification(), wish.sendsNotification()),
                changes.ofNullable("NotificationEmail", before.notificationEmail(), wish.notificationEmail()),
                changes.of("ServiceIds", before.serviceIds(), ArticleWishes.joined(wish.serviceIds())),
                before.createdAt(),
                now,
                before.version() + 1);
    }

    private void note(CompanyAct act, CatalogueArticle article, Actor actor, String detail) {
        trail.add(act.entry(article.companyId(), actor, clock.instant(), article.number() + ": " + detail));
    }

    private static void require(String field, @Nullable Object value, List<Fault> faults) {
        if (value == null) {
            faults.add(new Fault(field, "required"));
        }
    }

    private static void demandNone(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Unacceptable(faults);
        }
    }
}
