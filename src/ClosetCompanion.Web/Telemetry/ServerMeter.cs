using System.Diagnostics.Metrics;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Jobs;
using ClosetCompanion.Web.Limits;

namespace ClosetCompanion.Web.Telemetry;

/// <summary>The load of the server: the length of the search queue and the size of the index.</summary>
internal sealed class ServerMeter : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "ClosetCompanion.Web";

    private readonly Meter _meter = new(Name);

    public ServerMeter(SearchQueue queue, ICompanionGate gate, JobCounts jobs)
    {
        _meter.CreateObservableGauge(
            "closet.search.queue.length",
            () => queue.Length,
            description: "Searches that wait for their turn."
        );
        _meter.CreateObservableCounter(
            "closet.search.refused",
            () => queue.Refused,
            description: "Searches that were refused because the queue was full."
        );
        _meter.CreateObservableGauge(
            "closet.index.products",
            () => gate.State.Companion?.Index.Products ?? 0,
            description: "Products that can be found."
        );
        _meter.CreateObservableGauge(
            "closet.index.version",
            () => gate.State.Companion?.Version ?? 0,
            description: "The version of the store that the index has; a server with a lower one than others is behind."
        );
        _meter.CreateObservableGauge(
            "closet.index.behind",
            () => gate.State.Companion?.FollowingFault is null ? 0 : 1,
            description: "1 while the newest changes of the store cannot be read."
        );
        _meter.CreateObservableGauge(
            "closet.index.lag",
            () => gate.State.Companion?.Behind.TotalSeconds ?? 0,
            unit: "s",
            description: "For how long the index has not been at the version of the store."
        );
        _meter.CreateObservableGauge(
            "closet.jobs.waiting",
            () => jobs.Waiting,
            description: "Imports and embeddings of the store that wait for their turn."
        );
        _meter.CreateObservableGauge(
            "closet.jobs.running",
            () => jobs.Running,
            description: "1 while one of them is done, at whichever server."
        );
        _meter.CreateObservableGauge(
            "closet.embedding.waiting",
            () => jobs.Pictures,
            description: "Pictures of the store that wait to be embedded or are being embedded."
        );
        _meter.CreateObservableGauge(
            "closet.index.vectors",
            () => gate.State.Companion?.Index.Vectors ?? 0,
            description: "Vectors of the index."
        );
    }

    /// <inheritdoc />
    public void Dispose() => _meter.Dispose();
}
