package dev.kassa.pages.console;

import dev.kassa.access.Demo;
import dev.kassa.company.Article;
import dev.kassa.company.Articles;
import dev.kassa.company.Companies;
import dev.kassa.company.Company;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lines to copy that work as they stand. Where all money is play money they name the company whose keys everybody knows; elsewhere who our
 * companies are is nobody's business, and a word stands in the place of the id.
 */
@Component
class DeveloperSamples {

    private static final String STAND_IN = "YOUR-COMPANY-ID";

    /** As the outbox's own document has it, which a test compares. */
    private static final String VERIFY = """
            import { createHmac, timingSafeEqual } from "node:crypto";

            export function isFromKassa(headers, rawBody, secret) {
              if (Math.abs(Date.now() / 1000 - headers["webhook-timestamp"]) > 300) return false;
              const key = Buffer.from(secret.slice("whsec_".length), "base64");
              const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${rawBody}`;
              const expected = createHmac("sha256", key).update(signed).digest();
              return headers["webhook-signature"].split(" ").filter((one) => one.startsWith("v1,"))
                .map((one) => Buffer.from(one.slice(3), "base64"))
                .some((one) => one.length === expected.length && timingSafeEqual(one, expected));
            }""";

    private final Companies companies;
    private final Articles articles;
    private final Demo demo;
    private final String baseUrl;

    DeveloperSamples(
            Companies companies,
            Articles articles,
            Demo demo,
            @Value("${kassa.base-url}") String baseUrl,
            @Value("${kassa.sandbox.enabled}") boolean sandbox) {
        this.companies = companies;
        this.articles = articles;
        this.baseUrl = baseUrl;
        this.demo = demo.where(sandbox);
    }

    /** @param slug what Commerce Layer's client calls an organization */
    private record Example(String company, String slug, String country, int articleType, int article) {

        static Example of(Company company, Article article) {
            return new Example(
                    company.id().toString(),
                    company.slug(),
                    company.country(),
                    article.articleTypeId(),
                    article.articleId());
        }
    }

    Demo demo() {
        return demo;
    }

    /** The samples by the names under which the page shows them. */
    Map<String, String> all() {
        Example example = example().orElse(new Example(STAND_IN, "your-company", "SE", 1, 1));
        Map<String, String> samples = new LinkedHashMap<>();
        samples.put("first", first(example));
        samples.put("list", list());
        samples.put("token", token(example));
        samples.put("verify", VERIFY);
        samples.put("servicestack", serviceStack(example));
        samples.put("commercelayer", commerceLayer(example));
        return samples;
    }

    private Optional<Example> example() {
        return Optional.ofNullable(demo.companyId())
                .flatMap(companies::findById)
                .flatMap(company -> first(company).map(article -> Example.of(company, article)));
    }

    private Optional<Article> first(Company company) {
        List<Article> all = articles.findByCompanyIdAndActiveTrueOrderByArticleTypeIdAscArticleIdAsc(company.id());
        return all.stream().findFirst();
    }

    private String first(Example example) {
        return """
                curl '%s/api/StripeV1CreateCheckout' \\
                  -H 'Content-Type: application/json' \\
                  --data-raw '{"CompanyId": "%s", "CountryCode": "%s", "InternalReferenceId": "my-first-checkout", \
                "Articles": [{"ArticleTypeId": %d, "ArticleId": %d, "Quantity": 1}]}'""".formatted(baseUrl, example.company(), example.country(), example.articleType(), example.article());
    }

    private String list() {
        return """
                curl '%s/api/stripe_payments?page%%5Bsize%%5D=5' \\
                  -H 'Accept: application/vnd.api+json' \\
                  -H "Authorization: Bearer $KASSA_API_KEY\"""".formatted(baseUrl);
    }

    private String token(Example example) {
        return """
                curl '%s/oauth/token' \\
                  -d 'grant_type=client_credentials' \\
                  -d 'client_id=%s' \\
                  -d "client_secret=$KASSA_API_KEY\"""".formatted(baseUrl, example.slug());
    }

    private String serviceStack(Example example) {
        return """
                import { JsonServiceClient } from "@servicestack/client"
                import { StripeV1CreateCheckout } from "./dtos" // %1$s/types/typescript

                const client = new JsonServiceClient("%1$s")
                client.headers.set("x-api-key", process.env.KASSA_API_KEY)
                const checkout = await client.post(new StripeV1CreateCheckout({
                  companyId: "%2$s", countryCode: "%3$s", internalReferenceId: "booking-42",
                  articles: [{ articleTypeId: %4$d, articleId: %5$d, quantity: 1 }]
                }))""".formatted(baseUrl, example.company(), example.country(), example.articleType(), example.article());
    }

    private String commerceLayer(Example example) {
        return """
                import { CommerceLayer } from "@commercelayer/sdk/bundle"

                const kassa = "%s"
                const cl = CommerceLayer({
                  organization: "%s", domain: "kassa.invalid", accessToken: process.env.KASSA_API_KEY,
                  fetch: (address, options) => {
                    const { pathname, search } = new URL(address.url ?? address)
                    return fetch(kassa + pathname + search, options)
                  }
                })
                const payments = await cl.stripe_payments.list({ pageSize: 5 })""".formatted(baseUrl, example.slug());
    }
}
