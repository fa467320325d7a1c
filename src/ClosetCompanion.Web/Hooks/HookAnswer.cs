using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Web.Hooks;

/// <summary>An address that a shop sends its changes to. Its secret is told to nobody.</summary>
internal sealed record HookAnswer
{
    public HookAnswer(ShopHook hook, int waiting)
    {
        Id = hook.Id;
        Catalogue = hook.Catalogue.Name;
        Shop = hook.Shop;
        Path = $"{ShopHookEndpoints.Path}/{hook.Id}";
        PictureHosts = hook.PictureHosts;
        CreatedAt = hook.CreatedAt;
        Waiting = waiting;
    }

    public string Id { get; }

    /// <summary>The catalogue that changes go to.</summary>
    public string Catalogue { get; }

    /// <summary>The shop's software.</summary>
    public string Shop { get; }

    /// <summary>What the shop sends to, from the root of the server.</summary>
    public string Path { get; }

    /// <summary>The hosts that pictures are fetched from.</summary>
    public IReadOnlyList<string> PictureHosts { get; }

    public DateTimeOffset CreatedAt { get; }

    /// <summary>How many changes wait to be taken in.</summary>
    public int Waiting { get; }
}
