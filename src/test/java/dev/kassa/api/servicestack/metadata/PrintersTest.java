package dev.kassa.api.servicestack.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classes that clients copy are read by their languages, and say what the client libraries ask them. */
class PrintersTest {

    private static final Dtos DTOS = Dtos.of(SomeOperations.ALL);
    private static final List<String> OPTIONS = List.of("BaseUrl: https://kassa.example");

    @TempDir
    Path folder;

    @Test
    void javaNeedsNothingButJava() throws Exception {
        Class<?> all = Compilers.java(new Java().print(DTOS, OPTIONS), folder);

        assertThat(all.getClasses())
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder(
                        "IReturn",
                        "Colour",
                        "QueryResponse",
                        "EmptyResponse",
                        "Part",
                        "Painted",
                        "PaintPicture",
                        "PictureQuery",
                        "PictureQueryPage",
                        "DeletePicture");
        Class<?> paint = inner(all, "PaintPicture");
        assertThat(paint.getField("Id").getType()).isEqualTo(UUID.class);
        Object request = paint.getConstructor().newInstance();
        assertThat(paint.getMethod("setFrom", Integer.class).invoke(request, 3)).isSameAs(request);
        assertThat(paint.getField("From").get(request)).isEqualTo(3);
        assertThat(paint.getMethod("getResponseType").invoke(request)).isEqualTo(inner(all, "Painted"));
        ParameterizedType page =
                (ParameterizedType) inner(all, "PictureQueryPage").getGenericSuperclass();
        assertThat(page.getActualTypeArguments()).containsExactly(inner(all, "Painted"));
    }

    private static Class<?> inner(Class<?> all, String name) {
        return Stream.of(all.getClasses())
                .filter(type -> type.getSimpleName().equals(name))
                .findAny()
                .orElseThrow();
    }

    @Test
    void javaScriptSaysItsNameItsVerbAndItsAnswer() {
        assumeTrue(Compilers.isThere("node"), "Node is not installed, so nobody can read JavaScript here");
        String said = Compilers.node(new JavaScript().print(DTOS, OPTIONS), """
                const one = new dtos.PaintPicture({ Id: 'x', Colour: dtos.Colour.DarkRed, Parts: [new dtos.Part({ Amount: 1 })] });
                const all = [one, new dtos.PictureQuery(), new dtos.DeletePicture()];
                for (const it of all) console.log(it.getTypeName(), it.getMethod(), it.createResponse().constructor.name);
                console.log(JSON.stringify(one));
                """, folder);

        assertThat(said.lines())
                .containsExactly(
                        "PaintPicture PUT Painted",
                        "PictureQuery GET QueryResponse",
                        "DeletePicture DELETE EmptyResponse",
                        "{\"Id\":\"x\",\"Colour\":\"DarkRed\",\"Parts\":[{\"Amount\":1}]}");
    }

    @Test
    void pythonMakesItsClasses() {
        assumeTrue(Compilers.isThere("python3"), "Python is not installed, so nobody can read Python here");
        String said = Compilers.python(new Python().print(DTOS, OPTIONS), """
                one = dtos.PaintPicture(id='x', colour=dtos.Colour.DARK_RED, parts=[dtos.Part(number=1)], async_=True, from_=2)
                print(one.colour.value, one.async_, one.at, dtos.PaintPicture().parts)
                print([base.__name__ for base in dtos.PaintPicture.__mro__ if base.__name__[0] == 'I'], dtos.PaintPicture.__orig_bases__[0].__args__[0].__name__)
                print(dtos.PictureQuery.__orig_bases__[0].__args__[0], dtos.PictureQuery().order_by_desc)
                """, folder);

        assertThat(said.lines())
                .containsExactly(
                        "DarkRed True None []",
                        "['IReturn', 'IPut'] Painted",
                        "__main__.QueryResponse[dtos.Painted] None");
    }

    @Test
    void typeScriptSaysWhatMayBeMissing() {
        assertThat(new TypeScript().print(DTOS, OPTIONS))
                .contains("export class PaintPicture implements IReturn<Painted>, IPut")
                .contains("    public Id!: string;", "    public At?: string;", "    public Parts!: Part[];")
                .contains("    public Meta?: { [index: string]: string; };")
                .contains("    public getTypeName() { return 'PaintPicture'; }")
                .contains("    public getMethod() { return 'PUT'; }")
                .contains("    public createResponse() { return new QueryResponse<Painted>(); }")
                .contains("export enum Colour", "    DarkRed = 'DarkRed',")
                .satisfies(source -> isBalanced(source));
    }

    /** There is no C# compiler to ask on every machine; so it is counted, and looked for what must be there. */
    @Test
    void cSharpHasEveryMember() {
        String source = new CSharp().print(DTOS, OPTIONS);

        isBalanced(source);
        assertThat(source)
                .contains("[Route(\"/pictures/{Id}/paint\", \"PUT\")]")
                .contains(": IReturn<Painted>, IPut", ": IReturn<QueryResponse<Painted>>, IGet")
                .contains("[ApiMember(Description=\"Which.\", IsRequired=true)]")
                .contains(
                        "public virtual Guid? Id { get; set; }",
                        "public virtual List<Part> Parts { get; set; } = new();")
                .contains("A \\\"word\\\" with \\\\ and */");
        for (Entry entry : SomeOperations.ALL) {
            entry.request()
                    .members()
                    .forEach(member -> assertThat(source).containsPattern(" " + member.name() + " \\{ get; set; }"));
        }
    }

    private static void isBalanced(String source) {
        String code = source.replaceAll("\"(\\\\.|[^\"\\\\])*\"|//.*|/\\*(?s:.*?)\\*/", "");
        assertThat(count(code, '{')).isEqualTo(count(code, '}')).isPositive();
        assertThat(count(code, '(')).isEqualTo(count(code, ')'));
        assertThat(count(code, '[')).isEqualTo(count(code, ']'));
    }

    private static long count(String code, char wanted) {
        return code.chars().filter(each -> each == wanted).count();
    }

    @Test
    void twoTypesOfOneNameAreFoundAtOnce() {
        record Part(@Description("Another.") String other) {}
        record Wish(@Description("A part.") Part part) {}
        var clash = Entry.of(Signature.of("Clash", Wish.class, Wish.class, Route.of("POST", "/clash")));

        assertThatIllegalStateException()
                .isThrownBy(() -> Dtos.of(List.of(SomeOperations.ALL.getFirst(), clash)))
                .withMessageContaining("Part");
    }

    @Test
    void namesAreWrittenAsPythonWritesThem() {
        assertThat(Stream.of("Id", "OrderByDesc", "VATRate", "VAT", "CompanyId", "Payson2CheckoutStatus")
                        .map(Source::snake))
                .containsExactly("id", "order_by_desc", "vat_rate", "vat", "company_id", "payson2_checkout_status");
    }
}
