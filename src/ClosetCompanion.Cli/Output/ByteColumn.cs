using ClosetCompanion.Files;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ClosetCompanion.Cli.Output;

/// <summary>How many bytes of how many, and how many a second.</summary>
internal sealed class ByteColumn : ProgressColumn
{
    /// <inheritdoc />
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
    {
        if (task.IsIndeterminate)
        {
            return new Text("");
        }
        var rate = task.Speed is { } speed ? $"  {FileSize.Text((long)speed)}/s" : "";
        return new Text(
            $"{FileSize.Text((long)task.Value)} of {FileSize.Text((long)task.MaxValue)}{rate}"
        );
    }
}
