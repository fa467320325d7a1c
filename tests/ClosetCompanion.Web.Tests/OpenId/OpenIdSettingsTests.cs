using ClosetCompanion.Web.OpenId;
using ClosetCompanion.Web.Tests.Fixtures;
using Microsoft.Extensions.Configuration;

namespace ClosetCompanion.Web.Tests.OpenId;

public sealed class OpenIdSettingsTests
{
    private const string Authority = "https://login.example/realms/home";

    [Fact]
    public void Without_an_authority_it_is_off()
    {
        Read().IsOn.ShouldBeFalse();
        Read(("Authority", " "), ("ClientId", "closet")).IsOn.ShouldBeFalse();
    }

    [Fact]
    public void Only_those_invited_come_in_unless_it_says_otherwise()
    {
        var settings = Read(("Authority", Authority), ("ClientId", "closet"));
        (settings.SignUp, settings.Name, settings.ClientSecret).ShouldBe(
            (SignUp.Invited, "OpenID Connect", null)
        );
        settings = Read(
            ("Authority", Authority),
            ("ClientId", "closet"),
            ("Name", "Home"),
            ("SignUp", "Anybody"),
            ("MailDomains", "a.example, b.example")
        );
        (settings.SignUp, settings.Name).ShouldBe((SignUp.Anybody, "Home"));
        settings.MailDomains.ShouldBe(["a.example", "b.example"]);
    }

    [Fact]
    public void The_secret_may_lie_in_a_file_and_is_never_said()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["secret"], "from a file\n");
        var settings = Read(
            ("Authority", Authority),
            ("ClientId", "closet"),
            ("ClientSecretFile", folder["secret"])
        );
        settings.ClientSecret.ShouldBe("from a file");
        $"{settings}".ShouldBe("OpenID Connect");
    }

    [Theory]
    [InlineData("Authority", "login.example", "Authority")]
    [InlineData("Authority", "http://login.example", "Authority")]
    [InlineData("Authority", "ftp://login.example", "Authority")]
    [InlineData("Authority", "https://login.example/?a=b", "Authority")]
    [InlineData("Authority", "https://a:b@login.example/", "Authority")]
    [InlineData("ClientId", "", "ClientId")]
    [InlineData("SignUp", "everybody", "SignUp")]
    [InlineData("MailDomains", "a.example", "MailDomains")]
    [InlineData("ClientSecretFile", "/no/such/file", "ClientSecretFile")]
    public void What_is_wrong_is_said_with_its_name(string name, string value, string told)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Authority"] = Authority,
            ["ClientId"] = "closet",
            [name] = value,
        };
        Should
            .Throw<OpenIdSettingsException>(() =>
                Read([.. settings.Select(pair => (pair.Key, pair.Value))])
            )
            .Message.ShouldStartWith($"Accounts:OpenId:{told} ");
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://localhost/realms/home")]
    [InlineData("http://[::1]:8080")]
    public void A_provider_on_this_computer_needs_no_https(string authority) =>
        Read(("Authority", authority), ("ClientId", "closet")).IsLocal.ShouldBeTrue();

    private static OpenIdSettings Read(params (string Name, string Value)[] settings) =>
        OpenIdSettings.From(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    settings.Select(one =>
                        KeyValuePair.Create(
                            $"{OpenIdSettings.Section}:{one.Name}",
                            (string?)one.Value
                        )
                    )
                )
                .Build()
        );
}
