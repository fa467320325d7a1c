using ClosetCompanion.Web.Accounts;

namespace ClosetCompanion.Web.Tests.Accounts;

public sealed class PasswordRulesTests
{
    private readonly PasswordRules _rules = new(new CommonPasswords());

    [Theory]
    [InlineData("correct horse lamp window")]
    [InlineData("ohne zeichen und ziffern")]
    [InlineData("kleines haus am fluss")]
    [InlineData("七つの海を渡る古い船と鳥たち")]
    [InlineData("xq7-!!vbR2m%zz")]
    [InlineData("   spaces   count  ")]
    public void Long_ones_are_taken_whatever_they_are_made_of(string password) =>
        _rules.Check(password, "Ann").ShouldBeNull();

    [Theory]
    [InlineData("password1234", "common")]
    [InlineData("P@ssw0rd!2024", "common")]
    [InlineData("passwordpassword", "common")]
    [InlineData("qwertyuiop123", "common")]
    [InlineData("1qaz2wsx3edc", "common")]
    [InlineData("123456789012", "common")]
    [InlineData("210987654321", "common")]
    [InlineData("abcdefghijkl", "common")]
    [InlineData("aaaaaaaaaaaa", "common")]
    [InlineData("xyz1xyz1xyz1", "common")]
    [InlineData("iloveyou!iloveyou!", "common")]
    [InlineData("Welcome2024!!", "common")]
    [InlineData("correcthorsebatterystaple", "common")]
    [InlineData("annika.miller1", "name")]
    [InlineData("closetcompanion", "name")]
    [InlineData("Closet-Companion-1", "name")]
    [InlineData("elevenchars", "short")]
    [InlineData("", "short")]
    public void Those_that_are_tried_first_are_not(string password, string code) =>
        _rules.Check(password, "annika.miller@mail.example").ShouldNotBeNull().Code.ShouldBe(code);

    [Fact]
    public void They_may_have_256_characters_and_no_more()
    {
        var words = string.Concat(Enumerable.Range(0, 40).Select(at => $"word{at * 7919}"));
        _rules.Check(words[..256], "Ann").ShouldBeNull();
        _rules.Check(words[..257], "Ann").ShouldBe(PasswordFault.Long);
    }
}
