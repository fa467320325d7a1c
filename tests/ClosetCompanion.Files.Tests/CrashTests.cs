namespace ClosetCompanion.Files.Tests;

public sealed class CrashTests
{
    [Fact]
    public void Nobody_ever_sees_half_a_file_though_its_writers_are_killed()
    {
        using var folder = new TemporaryFolder();
        var path = folder["whole"];
        var random = new Random(20261127);
        var (seen, interrupted) = (0, 0);
        // A kill between two writes tests nothing; on a busy computer many are.
        for (var kill = 0; kill < 15 || (interrupted == 0 && kill < 100); kill++)
        {
            using var writer = OtherProcess.Writing(path);
            while (!Directory.EnumerateFileSystemEntries(folder.Path).Any())
            {
                Thread.Sleep(1);
            }
            // Reads side by side with the writer, then kills it at no particular moment.
            for (var read = random.Next(30); read > 0; read--)
            {
                seen += Look(path);
            }
            Thread.SpinWait(random.Next(1_000_000));
            writer.Kill();

            seen += Look(path);
            var left = folder.Names().Where(name => name != "whole").ToList();
            left.ShouldAllBe(name => PartialName.Matches(name));
            interrupted += left.Count;
            left.ForEach(name => File.Delete(folder[name]));
        }

        seen.ShouldBeGreaterThan(15);
        interrupted.ShouldBeGreaterThan(0, "no kill fell into a write, so nothing was tested");
    }

    [Fact]
    public void A_killed_process_locks_nobody_out()
    {
        using var folder = new TemporaryFolder();
        var path = folder["lock"];
        using var other = OtherProcess.Locking(path);
        while (!File.Exists(path + ".taken"))
        {
            Thread.Sleep(1);
        }
        FileLock.TryTake(path).ShouldBeNull();

        other.Kill();

        using var taken = FileLock.TryTake(path);
        taken.ShouldNotBeNull();
    }

    private static int Look(string path)
    {
        if (!File.Exists(path))
        {
            return 0;
        }
        Contents.AreWhole(File.ReadAllBytes(path)).ShouldBeTrue();
        return 1;
    }
}
