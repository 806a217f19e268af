using InterviewTrainer.Core.Documents;
using Xunit;

namespace InterviewTrainer.Tests.Documents;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("e\uFB03cient \uFB01rst work\uFB02ow o\uFB00er", "efficient first workflow offer")]
    [InlineData("Re\u0301sume\u0301", "Résumé")]
    [InlineData("R\u00B4esum\u00B4e, M\u00A8uller", "Résumé, Müller")]
    [InlineData("a\u200Bb\u202Ec\u0000d\uE000e", "abcde")]
    [InlineData("a \u00A0 b\u2003c", "a b c")]
    [InlineData("Engineer \t  2019", "Engineer\t2019")]
    [InlineData("don`t", "don`t")]
    public void Line_Odd_IsPutRight(string text, string expected) => Assert.Equal(expected, CleanText.Line(text));
}
