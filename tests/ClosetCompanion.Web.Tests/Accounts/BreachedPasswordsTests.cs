using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using ClosetCompanion.Web.Tests.Fixtures;
using ClosetCompanion.Web.Tests.SigningIn;

namespace ClosetCompanion.Web.Tests.Accounts;

public sealed class BreachedPasswordsTests : IDisposable
{
    private const string Breached = "nine boats under a bridge";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_password_of_a_breach_is_not_taken_from_an_invitation_and_not_as_the_next_one()
    {
        await using var app = await ApiApp.ReadyAsync(("Accounts:BreachedPasswords", Write()));
        var invitation = await app.InviteAsync("Ann");
        using var browser = app.Stranger();

        var way = (await browser.TakeAsync(invitation, Breached)).Way();

        way.ShouldBe($"/invitation?token={invitation.Token}&wrong=breached");
        (await browser.GetPageAsync(way)).ShouldContain("was in a breach");
        (await browser.TakeAsync(invitation)).Way().ShouldBe("/");
        (await ChangeAsync(browser, Breached)).Way().ShouldBe("/me?wrong=breached#password");
        (await browser.SignInAsync("Ann")).Way().ShouldBe("/");
    }

    [Fact]
    public async Task No_password_is_taken_while_the_file_cannot_be_read_and_people_sign_in_all_the_same()
    {
        var path = Write();
        await using var app = await ApiApp.ReadyAsync(("Accounts:BreachedPasswords", path));
        var (_, browser) = await app.ArriveAsync("Ann");
        File.Delete(path);

        using var answer = await ChangeAsync(browser, Breached);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain("No new password can be taken just now");
        (await browser.SignInAsync("Ann")).Way().ShouldBe("/");
        browser.Dispose();
    }

    [Fact]
    public async Task A_server_does_not_start_with_a_file_that_is_none()
    {
        foreach (var path in (string[])[_folder["nowhere.txt"], Write("no hashes\n")])
        {
            var (code, said) = await StartAsync($"--Accounts:BreachedPasswords={path}");
            code.ShouldBe(1);
            said.ShouldContain("cannot start");
            said.ShouldContain(path);
            said.ShouldContain("Mend it, or leave the setting");
            said.ShouldNotContain("   at ");
        }
    }

    private async Task<(int Code, string Said)> StartAsync(string setting)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "closet-web.dll"),
                "--data",
                _folder["data"],
                "--urls",
                "http://127.0.0.1:0",
                setting,
            },
        };
        using var server = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var output = server.StandardOutput.ReadToEndAsync(cancellation);
        var error = server.StandardError.ReadToEndAsync(cancellation);
        await server.WaitForExitAsync(cancellation);
        return (server.ExitCode, $"{await output}{await error}");
    }

    private string Write(string? text = null)
    {
        var path = _folder[Path.GetRandomFileName()];
        string[] hashes = [HashOf("another one"), HashOf(Breached), HashOf("a third one")];
        File.WriteAllText(
            path,
            text
                ?? string.Concat(
                    hashes.Order(StringComparer.Ordinal).Select(hash => $"{hash}:12\r\n")
                )
        );
        return path;
    }

    private static string HashOf(string password) =>
        Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient browser, string password) =>
        browser.SendFormAsync(
            "/me",
            "/me/password",
            ("present", Invited.Password),
            ("password", password),
            ("repeated", password)
        );
}
