namespace Microsoft.Bot.Schema;

/// <summary>What a contact relation update says.</summary>
public static class ContactRelationUpdateActionTypes
{
    public const string Add = "add";
    public const string Remove = "remove";
}
