namespace ClosetCompanion.Cli.Tests.Commands.Hooks;

public sealed class HooksCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("closet-hooks-");

    private const string Secret = "the-secret-of-a-shop";

    private string Data => Path.Combine(_folder.FullName, "data");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Hooks_are_made_listed_without_their_secret_and_removed()
    {
        var secret = await WriteAsync(Secret);

        var none = await ClosetRun.OfAsync("hooks", "list", "--data", Data);
        var added = await AddAsync("shopify", secret);
        var path = added.Out.Trim();
        var id = path.Split('/')[^1];
        var listed = await ClosetRun.OfAsync("hooks", "list", "--data", Data);
        var json = await ClosetRun.OfAsync("hooks", "list", "--json", "--data", Data);
        var removed = await ClosetRun.OfAsync("hooks", "remove", id, "--data", Data);
        var gone = await ClosetRun.OfAsync("hooks", "remove", id, "--data", Data);

        none.Out.ShouldContain("There is no hook");
        added.ExitCode.ShouldBe(0, added.Error);
        listed.Out.ShouldContain($"{path} of shopify into shop, 0 waiting");
        $"{added.Out}{added.Error}{listed.Out}{json.Out}".ShouldNotContain(Secret);
        json.Out.ShouldContain("cdn.shopify.com");
        removed.ExitCode.ShouldBe(0, removed.Error);
        gone.ExitCode.ShouldBe(1);
        gone.Error.ShouldContain("no such hook");
    }

    [Theory]
    [InlineData("ebay", Secret, "shopify or woocommerce")]
    [InlineData("shopify", "short", "8 to 200 characters")]
    [InlineData("shopify", "", "8 to 200 characters")]
    public async Task What_is_no_hook_is_refused(string shop, string secret, string told)
    {
        var run = await AddAsync(shop, await WriteAsync(secret));

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(told);
    }

    private async Task<string> WriteAsync(string secret)
    {
        var file = Path.Combine(_folder.FullName, "secret");
        await File.WriteAllTextAsync(file, $"{secret}\n", TestContext.Current.CancellationToken);
        return file;
    }

    private Task<ClosetRun> AddAsync(string shop, string secret) =>
        ClosetRun.OfAsync(
            "hooks",
            "add",
            shop,
            "--catalogue",
            "shop",
            "--secret-file",
            secret,
            "--allow-host",
            "cdn.shopify.com",
            "--data",
            Data
        );
}
