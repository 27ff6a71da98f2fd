package dev.kassa.api.servicestack.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kassa.access.Demo;
import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.api.servicestack.DialectTests;
import dev.kassa.api.servicestack.Shape;
import dev.kassa.api.servicestack.Shape.Member;
import dev.kassa.cast.Cast;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is served is told of: a page, classes, and a word for each member. */
class MetadataIT extends DialectTests {

    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");

    @Autowired
    Catalog catalog;

    @Autowired
    Demo demo;

    @Autowired
    Samples samples;

    @TempDir
    Path folder;

    @Test
    void everyMemberSaysWhatItMeans() {
        var untold = new TreeSet<String>();
        for (Entry entry : catalog.all()) {
            assertThat(entry.signature().summary()).as(entry.name()).isNotBlank();
            Stream.concat(entry.request().all().stream(), entry.answer().all().stream())
                    .forEach(shape -> untold.addAll(untold(shape)));
        }
        assertThat(untold).isEmpty();
    }

    private static List<String> untold(Shape shape) {
        return shape.members().stream()
                .filter(member -> member.description().isBlank())
                .map(Member::name)
                .map(name -> shape.name() + "." + name)
                .toList();
    }

    @Test
    void everyOperationHasAPageInBothLanguages() {
        for (Entry entry : catalog.all()) {
            Reply swedish = client.get("/json/metadata?op=" + entry.name(), "accept-language", "sv");
            Reply english = client.get("/json/metadata?op=" + entry.name(), "accept-language", "en");

            assertThat(english.status()).as(english.text()).isEqualTo(200);
            assertThat(english.text())
                    .contains("<h1 class=\"docs-heading\">" + entry.name() + "</h1>", "What you send", "lang=\"en\"")
                    .doesNotContain("??", "Exception:", "\tat ");
            entry.request()
                    .members()
                    .forEach(member -> assertThat(english.text()).contains(">" + member.name() + "</th>"));
            assertThat(swedish.text())
                    .contains("<html lang=\"sv\"", "Vad du skickar")
                    .doesNotContain("??");
        }
    }

    @Test
    void thePageOfAnOperationSaysWhoMayCallItAndHow() {
        assertThat(client.get("/json/metadata?op=SendCheckoutPaymentRequest", "accept-language", "en")
                        .text())
                .contains("Requires Authentication", "Requires any of the roles:")
                .contains("bookingsupplier-administrator-write, superadmin")
                .contains("/payment/payson/v2/checkout/{Id}/sendpaymentrequest", "/api/SendCheckoutPaymentRequest")
                .contains("curl -X PUT &#39;" + baseUrl + "/payment/payson/v2/checkout/")
                .contains("NotReadyToShip", "<td>path</td>");
    }

    @Test
    void aSampleThatReadsIsUnderstood() {
        for (Entry entry : catalog.all()) {
            if (entry.signature().writes() || !entry.verb().equals("GET")) {
                continue;
            }
            String address = samples.curl(entry).split("'")[1].substring(baseUrl.length());
            Reply reply =
                    client.get(address, "x-api-key", samples.demoKey(entry).orElse(""));

            assertThat(reply.status()).as(address + " " + reply.text()).isNotIn(400, 401, 405);
        }
    }

    @Test
    void aSampleOfAnUpdateLeavesSecretsAndPricesAlone() {
        Entry account = catalog.find("UpdatePaysonApiSettings").orElseThrow();
        assertThat(samples.curl(account) + samples.body(account) + samples.request(account))
                .contains("ReceiverEmail")
                .doesNotContain("SecurityPassword");
        assertThat(samples.body(catalog.find("UpdateArticle").orElseThrow()))
                .contains("\"ArticleTypeId\": 1")
                .doesNotContain("Price", "VAT", "\"Name\"");
        assertThat(samples.curl(catalog.find("CreateStripeWebhook").orElseThrow()))
                .doesNotContain("\"Url\"");
    }

    @Test
    void noLinkLeadsNowhere() {
        var pages = new ArrayList<>(List.of("/metadata", "/json/metadata?op=NoSuchThing"));
        catalog.all().stream().limit(3).forEach(entry -> pages.add("/json/metadata?op=" + entry.name()));
        var links = new TreeSet<String>();
        for (String page : pages) {
            ADDRESS.matcher(client.get(page).text())
                    .results()
                    .map(found -> found.group(1).replace("&amp;", "&").replaceFirst("#.*", ""))
                    .filter(link -> !link.isEmpty())
                    .forEach(links::add);
        }
        assertThat(links).hasSizeGreaterThan(catalog.all().size());
        assertThat(links)
                .allSatisfy(link -> assertThat(
                                client.get(link, "accept", "text/html,*/*").status())
                        .isLessThan(400));
    }

    @ParameterizedTest
    @CsvSource({
        "/json/metadata?op=sendcheckoutPAYMENTrequest&lang=mjs, /json/metadata?op=SendCheckoutPaymentRequest&lang=mjs",
        "/metadata?op=StripeV1CreateCheckout, /json/metadata?op=StripeV1CreateCheckout",
        "/csv/metadata?op=StripeV1CreateCheckout&lang=csharp, /json/metadata?op=StripeV1CreateCheckout&lang=csharp",
        "/jsv/metadata, /metadata",
        "/json/metadata, /metadata",
        "/types, /metadata#classes"
    })
    void otherAddressesLeadThere(String from, String to) {
        Reply reply = client.get(from);

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("location")).endsWith(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NoSuchThing", "%3Cscript%3Ealert(1)%3C/script%3E", "%00", "..%2f..%2f"})
    void anUnknownOperationIsKindlyMissing(String name) {
        Reply reply = client.get("/json/metadata?op=" + name, "accept-language", "en");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text())
                .contains("There is no such operation", "/metadata#operations")
                .doesNotContain("<script>alert", "Exception");
    }

    @Test
    void nothingButOurOwnIsOnThePagesAndNobodyIsKnownThere() {
        Reply reply = client.get("/json/metadata?op=GetCheckout");

        assertThat(reply.header("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
        assertThat(reply.header("set-cookie")).isNull();
    }

    @Test
    void theClassesOfAllOperationsAreReadByTheirLanguages() {
        Class<?> all = Compilers.java(types("java").text(), folder);
        for (Entry entry : catalog.all()) {
            assertThat(all.getClasses()).extracting(Class::getSimpleName).contains(entry.name());
            assertThat(types("csharp").text()).contains("public partial class " + entry.name() + "\n");
            assertThat(types("typescript").text()).contains("export class " + entry.name() + " implements IReturn<");
        }
        assertThat(types("mjs").contentType()).startsWith("text/javascript");
        assertThat(client.get("/types/cobol").status()).isEqualTo(404);
        assertThat(client.get("/types/java?IncludeTypes=Nothing").status()).isEqualTo(404);
    }

    @Test
    void nodeReadsTheModule() {
        assumeTrue(Compilers.isThere("node"), "Node is not installed, so nobody can read JavaScript here");
        String said = Compilers.node(types("mjs").text(), """
                const named = Object.values(dtos).filter(it => it.prototype?.getTypeName).map(it => new it());
                for (const it of named) console.log(it.getTypeName() + ' ' + it.getMethod() + ' ' + !!it.createResponse());
                """, folder);

        assertThat(said.lines())
                .containsExactlyInAnyOrderElementsOf(catalog.all().stream()
                        .map(entry -> entry.name() + " " + entry.verb() + " true")
                        .toList());
    }

    @Test
    void pythonReadsTheModule() {
        assumeTrue(Compilers.isThere("python3"), "Python is not installed, so nobody can read Python here");
        String said = Compilers.python(types("python").text(), """
                import inspect
                print(len([it for _, it in inspect.getmembers(dtos, inspect.isclass) if dtos.IReturn in it.__mro__[1:] and it()]))
                """, folder);

        assertThat(said).isEqualTo(String.valueOf(catalog.all().size()));
    }

    private Reply types(String language) {
        Reply reply = client.get("/types/" + language);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply;
    }

    @Test
    void aToolFindsInAFileHowToAskForItAgain() {
        String source = client.get("/types/csharp?IncludeTypes=stripev1createcheckout,GetCheckout.*")
                .text();

        assertThat(source)
                .startsWith(
                        "/* Options:\nBaseUrl: " + baseUrl + "\nIncludeTypes: StripeV1CreateCheckout.*,GetCheckout.*\n")
                .contains("class StripeV1CreateCheckout", "class ArticleToCreate")
                .doesNotContain("class SendCheckoutPaymentRequest");
    }

    @Test
    void theDemoOfTheSandboxIsTheCast() {
        assertThat(demo.companyId()).isEqualTo(Cast.SAGA.id());
        assertThat(demo.keys())
                .extracting(Demo.Key::key)
                .containsExactly(Cast.ANNA.key(), Cast.ROLF.key(), Cast.SIRI.key());
        assertThat(demo.keys())
                .extracting(Demo.Key::role)
                .containsExactly(
                        Cast.ANNA.role().word(),
                        Cast.ROLF.role().word(),
                        Cast.SIRI.role().word());
    }
}
