using System.Diagnostics;
using ClosetCompanion.Clip.Tests.Imaging;

namespace ClosetCompanion.Clip.Tests;

[Collection(MemoryMeasured.Name)]
public sealed class ClipModelMemoryTests(TinyModel tiny) : IClassFixture<TinyModel>
{
    private const long MiB = 1024 * 1024;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Memory_does_not_grow_over_thousands_of_calls()
    {
        var model = tiny.Model;
        var picture = Pictures.Encode(Pictures.Noise(80, 60), ".jpg");
        await CallAsync(model, picture, 600);
        var before = Resident();
        await CallAsync(model, picture, 3000);

        // A tensor or a binding left behind by each call would be 100 MiB and more.
        (Resident() - before).ShouldBeLessThan(40 * MiB);
    }

    private static async Task CallAsync(ClipModel model, ReadOnlyMemory<byte> picture, int calls)
    {
        for (var call = 0; call < calls; call++)
        {
            var words = string.Join(' ', Enumerable.Repeat("shirt", call % 60));
            await model.EmbedTextAsync([words], Cancellation);
            if (call % 10 == 0)
            {
                await model.EmbedImageAsync(
                    [.. Enumerable.Repeat(picture, (call / 10 % 5) + 1)],
                    Cancellation
                );
            }
        }
    }

    private static long Resident()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
