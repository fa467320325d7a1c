namespace ClosetCompanion.Files.Tests;

public sealed class PartialFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_another_program_wrote_appears_when_it_is_complete()
    {
        using (var partial = new PartialFile(_folder["backup.db"]))
        {
            File.WriteAllText(partial.Path, "rows");
            File.Exists(_folder["backup.db"]).ShouldBeFalse();
            partial.Complete();
        }

        File.ReadAllText(_folder["backup.db"]).ShouldBe("rows");
        _folder.Names().ShouldBe(["backup.db"]);
    }

    [Fact]
    public void What_is_not_completed_is_removed()
    {
        using (var partial = new PartialFile(_folder["backup.db"]))
        {
            File.WriteAllText(partial.Path, "half the ro");
        }

        _folder.Names().ShouldBeEmpty();
    }

    [Fact]
    public void What_was_never_written_cannot_be_completed()
    {
        using var partial = new PartialFile(_folder["backup.db"]);

        Should.Throw<FileNotFoundException>(() => partial.Complete());
    }

    [Fact]
    public void Its_name_says_that_it_is_in_the_making()
    {
        using var partial = new PartialFile(_folder["backup.db"]);

        PartialName.Matches(partial.Path).ShouldBeTrue();
        PartialName.Matches(_folder["backup.db"]).ShouldBeFalse();
        PartialName.Matches(".partial.db").ShouldBeFalse();
    }

    public void Dispose() => _folder.Dispose();
}
