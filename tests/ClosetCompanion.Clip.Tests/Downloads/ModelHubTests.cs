using ClosetCompanion.Clip.Downloads;

namespace ClosetCompanion.Clip.Tests.Downloads;

public sealed class ModelHubTests
{
    [Theory]
    [InlineData(
        "https://mirror.example/models",
        "https://mirror.example/models/a/b/resolve/main/c.json"
    )]
    [InlineData("https://mirror.example/", "https://mirror.example/a/b/resolve/main/c.json")]
    [InlineData(" http://127.0.0.1:8080 ", "http://127.0.0.1:8080/a/b/resolve/main/c.json")]
    public void Builds_addresses_in_the_layout_of_the_public_hub(string setting, string address) =>
        ModelHub.Parse(setting).AddressOf("a/b", "main", "c.json").AbsoluteUri.ShouldBe(address);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Is_the_public_hub_over_https_when_nothing_is_set(string? setting) =>
        ModelHub.Parse(setting).Address!.Scheme.ShouldBe("https");

    [Theory]
    [InlineData("ftp://mirror.example")]
    [InlineData("https://")]
    [InlineData("https://mirror.example/?x=1")]
    [InlineData("no/such/folder")]
    public void Refuses_what_is_no_hub(string setting) =>
        Should.Throw<ModelException>(() => ModelHub.Parse(setting)).Message.ShouldContain(setting);

    [Fact]
    public void Can_be_a_folder()
    {
        using var folder = new TemporaryFolder();
        ModelHub.Parse(folder.Path).Folder.ShouldBe(folder.Path);
    }
}
