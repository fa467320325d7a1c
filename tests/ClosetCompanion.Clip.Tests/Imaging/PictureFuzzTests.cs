using System.Collections.Concurrent;
using System.Diagnostics;
using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Clip.Tests.Imaging;

[Collection(MemoryMeasured.Name)]
public sealed class PictureFuzzTests
{
    private const int Files = 12_000;
    private const long MiB = 1024 * 1024;
    private const long MostMemory = 400 * MiB;

    private static readonly PictureProcessor _processor = new(
        new ImageSettings
        {
            Width = 16,
            Height = 16,
            Resize = ResizeRule.Crop,
            Mean = [0, 0, 0],
            Std = [1, 1, 1],
        },
        new PictureLimits { MaxPixels = 1_000_000 }
    );

    [Fact]
    public void Every_seed_is_a_picture_before_it_is_damaged()
    {
        foreach (var (kind, bytes) in PictureSeeds.All)
        {
            _processor.Process(bytes).ShouldNotBeEmpty(kind);
        }
    }

    [Fact]
    public async Task Gives_a_picture_or_a_typed_error_for_thousands_of_damaged_files_in_little_memory()
    {
        var before = Resident();
        var memory = new ConcurrentBag<long>();
        var counts = new int[Enum.GetValues<PictureError>().Length + 1];

        // A crash of a decoder would end the test process itself, which fails the run.
        await Parallel.ForAsync(
            0,
            Files,
            TestContext.Current.CancellationToken,
            (number, _) =>
            {
                var outcome = Outcome(number);
                Interlocked.Increment(
                    ref counts[outcome is { } error ? (int)error : counts.Length - 1]
                );
                if (number % 50 == 0)
                {
                    memory.Add(Resident());
                }

                return ValueTask.CompletedTask;
            }
        );

        (memory.Max() - before).ShouldBeLessThan(MostMemory);
        counts.Sum().ShouldBe(Files);
        // The damage must neither be harmless nor stop at the first bytes.
        counts[^1].ShouldBeInRange(Files / 20, Files * 3 / 4);
        counts[(int)PictureError.Truncated].ShouldBeGreaterThan(Files / 50);
        counts[(int)PictureError.Damaged].ShouldBeGreaterThan(Files / 50);
        counts[(int)PictureError.TooManyPixels].ShouldBeGreaterThan(Files / 200);
    }

    private static long Resident()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    private static PictureError? Outcome(int number)
    {
        var (kind, bytes) = PictureDamage.Make(number);
        try
        {
            _processor.Process(bytes).ShouldAllBe(value => value >= 0 && value <= 1);
            return null;
        }
        catch (PictureException refusal)
        {
            refusal.Message.ShouldEndWith(".");
            return refusal.Error;
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException(
                $"Damage {number} of {kind}: {problem.Message}",
                problem
            );
        }
    }
}
