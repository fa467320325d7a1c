namespace ClosetCompanion.Files.Tests;

public sealed class PartialFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Appears_with_all_its_files_when_it_is_complete()
    {
        using (var made = new PartialFolder(_folder["model"]))
        {
            Directory.CreateDirectory(Path.Combine(made.Path, "towers"));
            File.WriteAllText(Path.Combine(made.Path, "model.json"), "{}");
            File.WriteAllText(Path.Combine(made.Path, "towers", "text.onnx"), "graph");
            Directory.Exists(_folder["model"]).ShouldBeFalse();
            made.Complete();
        }

        _folder
            .Names()
            .ShouldBe(["model", "model/model.json", "model/towers", "model/towers/text.onnx"]);
    }

    [Fact]
    public void What_is_not_completed_is_removed()
    {
        using (var made = new PartialFolder(_folder["model"]))
        {
            File.WriteAllText(Path.Combine(made.Path, "model.json"), "{}");
        }

        _folder.Names().ShouldBeEmpty();
    }

    [Fact]
    public void Takes_the_place_of_an_empty_folder()
    {
        Directory.CreateDirectory(_folder["model"]);
        using var made = new PartialFolder(_folder["model"] + "/");
        File.WriteAllText(Path.Combine(made.Path, "model.json"), "{}");

        made.Complete();

        _folder.Names().ShouldBe(["model", "model/model.json"]);
    }

    [Fact]
    public void Refuses_a_place_that_is_taken_before_and_after_the_work()
    {
        File.WriteAllText(_folder["file"], "text");
        Should
            .Throw<IOException>(() => new PartialFolder(_folder["file"]))
            .Message.ShouldContain("is a file");

        using var made = new PartialFolder(_folder["model"]);
        Directory.CreateDirectory(_folder["model/other"]);
        Should.Throw<IOException>(made.Complete).Message.ShouldContain("is not empty");
        Directory.Exists(_folder["model/other"]).ShouldBeTrue();
    }

    public void Dispose() => _folder.Dispose();
}
