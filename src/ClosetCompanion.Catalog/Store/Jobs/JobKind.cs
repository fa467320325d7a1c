namespace ClosetCompanion.Catalog.Store.Jobs;

/// <summary>What a job does.</summary>
public enum JobKind
{
    /// <summary>Brings a catalogue to what an uploaded file holds.</summary>
    Import,

    /// <summary>Embeds the pictures of a catalogue again.</summary>
    Embed,
}
