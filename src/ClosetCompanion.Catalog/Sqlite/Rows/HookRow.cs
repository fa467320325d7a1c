using ClosetCompanion.Catalog.Store;

namespace ClosetCompanion.Catalog.Sqlite.Rows;

/// <summary>A hook as a store has it; the hosts lie in one text, times are milliseconds since 1970.</summary>
internal sealed record HookRow(
    string Id,
    string Catalogue,
    string? Owner,
    string Shop,
    string Secret,
    string PictureHosts,
    long CreatedAt
)
{
    public ShopHook ToHook() =>
        new(Id, new CatalogueName(Catalogue, Owner), Shop)
        {
            Secret = Secret,
            PictureHosts = PictureHosts.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
        };
}
