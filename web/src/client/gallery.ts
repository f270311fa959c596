/** So many of the test digits are shown with the network's answers at all times. */
export const galleryCount = 60;
