using ClosetCompanion.Search.Closets;

namespace ClosetCompanion.Web.Closets;

/// <summary>What became of something that was put into a closet.</summary>
internal sealed record AddedAnswer
{
    public AddedAnswer(ClosetAddition added)
    {
        Thing = new ItemAnswer(added.Item);
        IsNew = added.IsNew;
    }

    /// <summary>The thing.</summary>
    public ItemAnswer Thing { get; }

    /// <summary>False when it was there already.</summary>
    public bool IsNew { get; }
}
