namespace ClosetCompanion.Tests.Shared.Hub;

/// <summary>A request that the hub saw.</summary>
/// <param name="Method">GET or HEAD.</param>
/// <param name="Path">The path as it was sent.</param>
/// <param name="Range">The part that was asked for.</param>
/// <param name="IfRange">The entity tag for which it was asked.</param>
internal sealed record HubRequest(string Method, string Path, string? Range, string? IfRange)
{
    /// <summary>Bytes of the body that were sent.</summary>
    public long Sent { get; set; }
}
