package dev.kassa.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTreeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a=1                               | {"a":"1"}
            a[b][c]=d&a[b][e]=f               | {"a":{"b":{"c":"d","e":"f"}}}
            x[0][q]=1&x[1][q]=2               | {"x":[{"q":"1"},{"q":"2"}]}
            expand[]=one&expand[]=two         | {"expand":["one","two"]}
            expand[0]=one&expand[1]=two       | {"expand":["one","two"]}
            m%5Bkey%5D=a%26b+c%C3%A5          | {"m":{"key":"a&b cå"}}
            u=https://x/?s={ID}               | {"u":"https://x/?s={ID}"}
            empty=&none                       | {"empty":"","none":""}
            a=1&a=2                           | {"a":"2"}
            """)
    void readsBracketsAsATree(String encoded, String tree) {
        assertThat(FormTree.parse(encoded)).hasToString(tree);
    }

    @Test
    void anEmptyBodyHasNoParameters() {
        assertThat(FormTree.parse("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a[=1",
                "[a]=1",
                "=1",
                "a]b=1",
                "a=1&a[b]=2",
                "a[b]=1&a=2",
                "a=%zz",
                "a[b][c][d][e][f][g][h][i][j][k][l]=1"
            })
    void refusesWhatHasNoMeaning(String encoded) {
        assertThatThrownBy(() -> FormTree.parse(encoded)).isInstanceOf(StripeError.class);
    }
}
