using ClosetCompanion.Training.Data;

namespace ClosetCompanion.Training.Tests.Data;

public sealed class ContentKeyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("closet-key-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_edited_file_of_the_same_name_and_length_has_another_key()
    {
        var table = Path.Combine(_folder, "table.csv");
        File.WriteAllText(table, "red");
        var (file, folder) = (ContentKey.Of(table), ContentKey.Of(_folder));

        File.WriteAllText(table, "tan");

        ContentKey.Of(table).ShouldNotBe(file);
        ContentKey.Of(_folder).ShouldNotBe(folder);
    }

    [Fact]
    public void A_file_that_was_renamed_changes_its_folder()
    {
        File.WriteAllText(Path.Combine(_folder, "1.txt"), "red");
        var before = ContentKey.Of(_folder);

        File.Move(Path.Combine(_folder, "1.txt"), Path.Combine(_folder, "2.txt"));

        ContentKey.Of(_folder).ShouldNotBe(before);
    }
}
