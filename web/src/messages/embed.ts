import { enEmbed } from './en-embed.ts';
import { follow } from './language.ts';

export let sayEmbed: typeof enEmbed = enEmbed;
follow(async (language) => {
  sayEmbed = language === 'ko' ? (await import('./ko-embed.ts')).koEmbed : enEmbed;
});
