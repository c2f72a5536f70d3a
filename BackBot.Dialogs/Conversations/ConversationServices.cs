using BackBot.Dialogs.Cards;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.Language;

namespace BackBot.Dialogs.Conversations;

/// <summary>What every conversation works with; shared by all people, so it holds nothing of any of them.</summary>
public sealed record ConversationServices(ContentLibrary Content, ILanguageReader Language, CardLibrary Cards, HelpLines HelpLines);
