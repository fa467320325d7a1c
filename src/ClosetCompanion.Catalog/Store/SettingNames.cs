namespace ClosetCompanion.Catalog.Store;

/// <summary>The settings that a store has.</summary>
public static class SettingNames
{
    /// <summary>The name or the folder of the model that the store is searched with.</summary>
    public const string Model = "model";
}
