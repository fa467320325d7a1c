using ClosetCompanion.Web.Accounts;
using Microsoft.Extensions.Logging.Abstractions;

namespace ClosetCompanion.Web.Tests.Accounts;

public sealed class PasswordRulesTests
{
    private readonly PasswordRules _rules = new(
        new CommonPasswords(),
        new BreachedPasswords(new AccountSettings(), NullLogger<BreachedPasswords>.Instance)
    );

    [Theory]
    [InlineData("correct horse lamp window")]
    [InlineData("ohne zeichen und ziffern")]
    [InlineData("kleines haus am fluss")]
    [InlineData("七つの海を渡る古い船と鳥たち")]
    [InlineData("xq7-!!vbR2m%zz")]
    [InlineData("   spaces   count  ")]
    public async Task Long_ones_are_taken_whatever_they_are_made_of(string password) =>
        (await CheckAsync(password)).ShouldBeNull();

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
    public async Task Those_that_are_tried_first_are_not(string password, string code) =>
        (await CheckAsync(password, "annika.miller@mail.example"))
            .ShouldNotBeNull()
            .Code.ShouldBe(code);

    [Fact]
    public async Task They_may_have_256_characters_and_no_more()
    {
        var words = string.Concat(Enumerable.Range(0, 40).Select(at => $"word{at * 7919}"));
        (await CheckAsync(words[..256])).ShouldBeNull();
        (await CheckAsync(words[..257])).ShouldBe(PasswordFault.Long);
    }

    private ValueTask<PasswordFault?> CheckAsync(string password, string name = "Ann") =>
        _rules.CheckAsync(password, name, TestContext.Current.CancellationToken);
}
