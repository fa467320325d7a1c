using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClosetCompanion.Benchmarks.Measuring;

namespace ClosetCompanion.Benchmarks.Peers;

/// <summary>The npm package @huggingface/transformers in a process of its own, which times itself.</summary>
internal sealed class TransformersJs : IAsyncDisposable
{
    /// <summary>The peer's name in the tables.</summary>
    public const string Name = "transformers.js";

    private readonly Process _process;

    private TransformersJs(Process process) => _process = process;

    /// <summary>Starts it on a model folder and a folder of pictures.</summary>
    /// <param name="peers">The folder of <c>transformers.mjs</c>, with its packages installed.</param>
    /// <param name="work">Where the model, the pictures and the texts lie.</param>
    public static TransformersJs Start(string peers, WorkFolder work)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = peers,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        string[] arguments = ["transformers.mjs", work.PeerModel, work.Pictures, work.Texts];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return new TransformersJs(
            Process.Start(start) ?? throw new InvalidOperationException("node did not start.")
        );
    }

    /// <summary>A contender that sends a request and believes the time that comes back.</summary>
    public Contender Contender(JsonObject request) =>
        new(
            Name,
            async cancellationToken =>
            {
                var answer = await AskAsync(request, cancellationToken);
                return TimeSpan.FromSeconds(answer.GetProperty("seconds").GetDouble());
            }
        );

    /// <summary>Sends a request and waits for its answer.</summary>
    /// <exception cref="InvalidOperationException">The peer could not do it.</exception>
    public async Task<JsonElement> AskAsync(JsonObject request, CancellationToken cancellationToken)
    {
        await _process.StandardInput.WriteLineAsync(
            request.ToJsonString().AsMemory(),
            cancellationToken
        );
        await _process.StandardInput.FlushAsync(cancellationToken);
        var line =
            await _process.StandardOutput.ReadLineAsync(cancellationToken)
            ?? throw new InvalidOperationException($"{Name} ended; its message is above.");
        var answer = JsonElement.Parse(line);
        return answer.TryGetProperty("error", out var error)
            ? throw new InvalidOperationException($"{Name}: {error}")
            : answer;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
