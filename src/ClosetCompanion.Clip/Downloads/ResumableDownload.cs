using ClosetCompanion.Clip.Registry;
using ClosetCompanion.Files;

namespace ClosetCompanion.Clip.Downloads;

/// <summary>
/// Fetches one file, and goes on where an earlier try, or an earlier run of the program, came to. What arrives is checked
/// against the size and the hash that the hub announced.
/// </summary>
internal sealed class ResumableDownload(
    HubConnection hub,
    HubFile file,
    string path,
    DownloadOptions options,
    IProgress<ModelProgress>? progress
)
{
    /// <summary>As long as a round of tries brings so much, another round is made: a bad line needs many.</summary>
    private const long WorthAnotherRound = 1 << 20;

    private readonly PartialDownload _partial = new(path);
    private bool _cameDamaged;

    /// <summary>Fetches the file.</summary>
    /// <returns>Its size in bytes.</returns>
    /// <exception cref="HubFileMissingException">The hub has no such file.</exception>
    /// <exception cref="ModelException">It cannot be had; what has come of it is kept.</exception>
    public async Task<long> RunAsync(CancellationToken cancellationToken)
    {
        var policy = RetryPolicy.Create(options, file, progress);
        while (true)
        {
            var before = _partial.Length;
            try
            {
                await policy.ExecuteAsync(async token => await TryAsync(token), cancellationToken);
                return _partial.Length;
            }
            catch (DownloadInterruption problem)
                when (problem.IsUnreachable || _partial.Length - before < WorthAnotherRound)
            {
                throw problem.IsUnreachable ? Unreachable(problem) : GivingUp(problem);
            }
            catch (DownloadInterruption)
            {
                // It got on: another round.
            }
        }
    }

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Silence, options.TimeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken,
            patience.Token
        );
        try
        {
            await new DownloadAttempt(hub, file, _partial, options, progress).RunAsync(
                patience,
                both.Token
            );
        }
        catch (OperationCanceledException problem)
            when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new DownloadInterruption(
                $"no byte came for {options.Silence.TotalSeconds:0.#} s",
                problem
            )
            {
                IsUnreachable = !hub.HasAnswered,
            };
        }
        catch (HttpRequestException problem)
        {
            throw HubFailure.Of(problem, hub.HasAnswered);
        }

        await CheckAsync(cancellationToken);
    }

    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        var origin = await _partial.ReadOriginAsync(cancellationToken);
        if (origin?.Size is { } size && _partial.Length < size)
        {
            throw new DownloadInterruption(
                $"the connection ended after {FileSize.Text(_partial.Length)} of {FileSize.Text(size)}"
            );
        }

        if (
            ContentDigest.FromTag(origin?.Digest) is not { } digest
            || await digest.MatchesAsync(_partial.Path, cancellationToken)
        )
        {
            return;
        }

        _partial.Discard();
        var complaint =
            $"the bytes are not those that the hub announced (their {digest.Kind} differs)";
        if (_cameDamaged)
        {
            throw new ModelException(
                $"{file.Name} came damaged twice: {complaint}. Nothing was kept. Try again over another network or from another hub."
            );
        }

        _cameDamaged = true;
        throw new DownloadInterruption(complaint);
    }

    private ModelException Unreachable(DownloadInterruption problem) =>
        new(
            $"The model hub {file.Address.GetLeftPart(UriPartial.Authority)} cannot be reached: {problem.Message}. "
                + "Without a network: bring the model's folder to this computer and run closet models add FOLDER, "
                + $"or name a mirror or a folder of models with --hub or {ModelHub.Variable}.",
            problem
        );

    private ModelException GivingUp(DownloadInterruption problem)
    {
        var wait =
            problem.RetryAfter is { } asked && asked > options.LongestWait
                ? $" The hub asks to be left alone for {asked.TotalMinutes:0.#} minutes."
                : "";
        return new ModelException(
            $"{file.Name} could not be fetched: {problem.Message}.{wait} "
                + $"What came of it ({FileSize.Text(_partial.Length)}) is kept; the same command goes on from there.",
            problem
        );
    }
}
