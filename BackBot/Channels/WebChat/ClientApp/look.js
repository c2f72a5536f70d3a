// How Web Chat is dressed. Colours are the page's own variables, so that light and dark follow the device without a reload.
const font = 'var(--font)';

// On a phone the words need the width more than the avatar does.
const avatar = matchMedia('(max-width: 600px)').matches ? {} : { avatarSize: 36, botAvatarInitials: 'BB' };

export const styleOptions = {
  ...avatar,
  accent: 'var(--accent)',
  backgroundColor: 'var(--ground)',
  primaryFont: font,
  monospaceFont: font,
  fontSizeSmall: '87.5%',
  subtle: 'var(--soft)',
  rootHeight: '100%',
  rootWidth: '100%',
  paddingRegular: 14,
  paddingWide: 18,

  botAvatarBackgroundColor: 'var(--accent)',
  avatarBorderRadius: '50%',

  bubbleBackground: 'var(--surface)',
  bubbleBorderColor: 'var(--line)',
  bubbleBorderRadius: 16,
  bubbleTextColor: 'var(--text)',
  bubbleFromUserBackground: 'var(--mine)',
  bubbleFromUserBorderColor: 'var(--mine)',
  bubbleFromUserBorderRadius: 16,
  bubbleFromUserTextColor: 'var(--text)',
  bubbleMaxWidth: 560,
  bubbleMinHeight: 44,
  messageActivityWordBreak: 'break-word',

  sendBoxBackground: 'var(--surface)',
  sendBoxBorderTop: '1px solid var(--line)',
  sendBoxHeight: 60,
  sendBoxMaxHeight: 180,
  sendBoxTextColor: 'var(--text)',
  sendBoxPlaceholderColor: 'var(--soft)',
  sendBoxButtonColor: 'var(--accent)',
  sendBoxButtonColorOnHover: 'var(--accent-strong)',
  sendBoxButtonColorOnFocus: 'var(--accent-strong)',
  sendBoxButtonShadeColorOnHover: 'var(--ghost)',
  sendBoxTextWrap: true,
  hideUploadButton: true,
  disableFileUpload: true,

  suggestedActionLayout: 'flow',
  suggestedActionHeight: 46,
  suggestedActionBorderRadius: 23,
  suggestedActionBorderWidth: 1.5,
  suggestedActionBorderColor: 'var(--accent)',
  suggestedActionBackgroundColor: 'var(--surface)',
  suggestedActionBackgroundColorOnHover: 'var(--mine)',
  suggestedActionBackgroundColorOnFocus: 'var(--surface)',
  suggestedActionBackgroundColorOnActive: 'var(--mine)',
  suggestedActionTextColor: 'var(--accent)',
  suggestedActionTextColorOnHover: 'var(--accent)',
  suggestedActionTextColorOnFocus: 'var(--accent)',
  suggestedActionTextColorOnActive: 'var(--accent)',
  suggestedActionKeyboardFocusIndicatorBorderColor: 'var(--accent-strong)',

  timestampColor: 'var(--soft)',
  timestampFormat: 'relative',
  groupTimestamp: 300000,
  typingAnimationDuration: 15000,
  autoScrollSnapOnPage: true,
  transcriptVisualKeyboardIndicatorColor: 'var(--accent)',
  transcriptActivityVisualKeyboardIndicatorColor: 'var(--accent)',
  scrollToEndButtonFontSize: '95%',
};

const shade = (usual, subtle) => ({ default: usual, subtle });
const text = {
  default: shade('var(--text)', 'var(--soft)'),
  accent: shade('var(--accent)', 'var(--accent)'),
  attention: shade('var(--fault)', 'var(--fault)'),
  good: shade('var(--accent)', 'var(--accent)'),
  warning: shade('var(--on-warn)', 'var(--on-warn)'),
  light: shade('var(--soft)', 'var(--soft)'),
  dark: shade('var(--text)', 'var(--soft)'),
};
const container = background => ({ backgroundColor: background, foregroundColors: text });

export const cardLook = {
  supportsInteractivity: true,
  fontFamily: font,
  fontSizes: { small: 15, default: 17, medium: 18, large: 20, extraLarge: 23 },
  fontWeights: { lighter: 400, default: 400, bolder: 700 },
  lineHeights: { small: 21, default: 25, medium: 26, large: 28, extraLarge: 31 },
  spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  containerStyles: {
    default: container('var(--surface)'),
    emphasis: container('var(--ground)'),
    accent: container('var(--mine)'),
    good: container('var(--mine)'),
    attention: container('var(--warn)'),
    warning: container('var(--warn)'),
  },
  actions: {
    maxActions: 12,
    spacing: 'default',
    buttonSpacing: 10,
    actionsOrientation: 'vertical',
    actionAlignment: 'stretch',
    showCard: { actionMode: 'inline', inlineTopMargin: 12 },
  },
  inputs: {
    label: { inputSpacing: 'small', requiredInputs: { weight: 'bolder', suffix: '', suffixColor: 'attention' }, optionalInputs: { weight: 'bolder' } },
    errorMessage: { color: 'attention', spacing: 'small', weight: 'bolder', size: 'default' },
  },
  adaptiveCard: { allowCustomStyle: true },
  imageSizes: { small: 48, medium: 96, large: 180 },
};
