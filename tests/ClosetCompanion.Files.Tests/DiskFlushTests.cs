namespace ClosetCompanion.Files.Tests;

public sealed class DiskFlushTests
{
    [Fact]
    public void Flushes_files_and_folders()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["file"], "text");

        DiskFlush.File(folder["file"]);
        DiskFlush.Folder(folder.Path);

        File.ReadAllText(folder["file"]).ShouldBe("text");
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error()
    {
        using var folder = new TemporaryFolder();

        Should.Throw<FileNotFoundException>(() => DiskFlush.File(folder["none"]));
    }
}
